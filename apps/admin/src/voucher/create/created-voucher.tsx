'use client';
import { Button, buttonStyles } from '@bizcoin/ui/button';
import { Ticket } from '@bizcoin/ui/ticket';
import { useFormats } from '@bizcoin/ui/use-formats';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { CodeBlock } from '../code-block';
import { useBenefitWords } from '../use-benefit-words';
import type { Created } from './created';

interface CreatedVoucherProps {
  created: Created;
  onAnother: () => void;
}

/** The only time the whole code is on a screen without being asked for with a reason. */
export function CreatedVoucher({ created, onAnother }: CreatedVoucherProps) {
  const t = useTranslations('created');
  const type = useTranslations('type');
  const form = useTranslations('form');
  const words = useBenefitWords();
  const formats = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { fields, packageName } = created;
  const benefit = words.ofVoucher({
    type: fields.type,
    value: fields.value,
    package: packageName === null ? null : { id: fields.packageId, name: packageName },
  });
  return (
    <div className="success-moment mx-auto flex max-w-xl flex-col gap-5 py-4">
      <div>
        <h1 ref={heading} tabIndex={-1} className="text-30 font-semibold tracking-tight">
          {t('title')}
        </h1>
        <p className="mt-1 text-ink-soft">{t('lead')}</p>
      </div>
      <Ticket
        type={fields.type}
        kind={type(fields.type)}
        benefit={benefit}
        expiry={
          fields.expiresOn
            ? form('until', { date: formats.civilDateInZone(fields.expiresOn, fields.timeZone) })
            : form('withoutEnd')
        }
      />
      <CodeBlock code={created.code} />
      <div className="flex flex-wrap gap-3">
        <Link href={`/vouchers/${created.voucherId}`} className={buttonStyles({ variant: 'secondary' })}>
          {t('open')}
        </Link>
        <Button variant="quiet" onClick={onAnother}>
          {t('another')}
        </Button>
      </div>
    </div>
  );
}
