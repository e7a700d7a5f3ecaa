'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import { classNames } from '@bizcoin/ui/class-names';
import { FileText } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useThisMonth } from '../calendar/use-this-month';

/** To the statement of the month that runs now, from which the earlier ones are reached. */
export function StatementLink() {
  const t = useTranslations('statement');
  const month = useThisMonth();
  return (
    <Link href={`/wallet/statement/${month}`} className={classNames(buttonStyles({ variant: 'quiet' }), '-mx-4')}>
      <FileText aria-hidden className="size-4" />
      {t('link')}
    </Link>
  );
}
