'use client';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { useAddress } from '@bizcoin/ui/use-address';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useSpeedKey } from '../keys/use-speed-key';

/** Everything that was done to one voucher, redemption or customer, by its id. */
export function SubjectFilter() {
  const t = useTranslations('audit');
  const { params, change } = useAddress();
  const subject = params.get('subject') ?? '';
  const input = useRef<HTMLInputElement>(null);
  useSpeedKey('/', () => input.current?.focus());
  const commit = (text: string) => change({ subject: text.trim() || null });
  return (
    <Field label={t('subjectId')} labelHidden className="w-full sm:w-96">
      <Input
        key={subject}
        ref={input}
        defaultValue={subject}
        placeholder={t('subjectHint')}
        autoComplete="off"
        spellCheck={false}
        onBlur={(event) => commit(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget.value)}
      />
    </Field>
  );
}
