'use client';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { useAddress } from '@bizcoin/ui/use-address';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useSpeedKey } from '../keys/use-speed-key';

const PAUSE_MS = 250;

interface SearchFieldProps {
  label: string;
  placeholder: string;
  /** What of the typed text may stand in the address; all of it unless given. */
  searchFor?: (typed: string) => string;
}

const trimmed = (typed: string) => typed.trim();

/** Search as you type, kept in the address as `search`; the key `/` comes here. */
export function SearchField({ label, placeholder, searchFor = trimmed }: SearchFieldProps) {
  const { params, change } = useAddress();
  const inAddress = params.get('search') ?? '';
  const [text, setText] = useState(inAddress);
  const sent = useRef(inAddress);
  const input = useRef<HTMLInputElement>(null);
  useSpeedKey('/', () => input.current?.focus());

  useEffect(() => {
    // A change that this field did not make, such as "clear filters", replaces the text; its own echo must not.
    if (inAddress === sent.current) return;
    sent.current = inAddress;
    setText(inAddress);
  }, [inAddress]);

  useEffect(() => {
    const search = searchFor(text);
    if (search === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = search;
      change({ search });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, change, searchFor]);

  return (
    <Field label={label} labelHidden className="w-full sm:w-72">
      <div className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute start-3 top-1/2 size-4 -translate-y-1/2 text-ink-soft"
        />
        <Input
          ref={input}
          type="search"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={placeholder}
          className="ps-9"
        />
      </div>
    </Field>
  );
}
