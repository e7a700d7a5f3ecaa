'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { usePerson } from '../session/person-context';

/** What else is known about a customer, on the pages that hold it. */
export function CustomerLinks({ customerId }: { customerId: string }) {
  const t = useTranslations('customer');
  const { may } = usePerson();
  const style = buttonStyles({ variant: 'secondary', size: 'sm' });
  return (
    <div className="flex flex-wrap gap-2">
      {may.seeAttempts && (
        <Link href={`/attempts?customer=${customerId}`} className={style}>
          {t('attempts')}
        </Link>
      )}
      {may.seeAudit && (
        <Link href={`/audit?subject=${customerId}`} className={style}>
          {t('audit')}
        </Link>
      )}
    </div>
  );
}
