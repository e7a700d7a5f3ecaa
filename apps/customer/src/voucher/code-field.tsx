'use client';
import { formatCodeWhileTyping } from '@bizcoin/domain';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { useTranslations } from 'next-intl';
import { type ChangeEvent, type CompositionEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';

interface CodeFieldProps {
  value: string;
  onValueChange: (text: string) => void;
  /** While the code is being redeemed: a change now would lose the answer. */
  readOnly: boolean;
  error?: string | undefined;
  ref?: Ref<{ focus: () => void }> | undefined;
}

/** One field for any way of writing a code; it shows groups of four and keeps the caret where the person is typing. */
export function CodeField({ value, onValueChange, readOnly, error, ref }: CodeFieldProps) {
  const t = useTranslations('voucher');
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus() }));
  useLayoutEffect(() => {
    if (caret.current === null) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const take = (field: HTMLInputElement) => {
    const typedUpTo = field.selectionStart ?? field.value.length;
    caret.current = formatCodeWhileTyping(field.value.slice(0, typedUpTo)).length;
    onValueChange(formatCodeWhileTyping(field.value));
  };
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    // Regrouping in the middle of a composition would tear the letters from the input method.
    if ((event.nativeEvent as InputEvent).isComposing) onValueChange(event.target.value);
    else take(event.target);
  };
  return (
    <Field label={t('code')} hint={t('codeHint')} error={error} className="grow">
      <Input
        ref={input}
        dir="ltr"
        value={value}
        readOnly={readOnly}
        onChange={change}
        onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) => take(event.currentTarget)}
        placeholder={t('codePlaceholder')}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        className="min-h-12 font-mono text-17 tracking-wide placeholder:font-sans placeholder:tracking-normal md:text-17 pointer-fine:min-h-12"
      />
    </Field>
  );
}
