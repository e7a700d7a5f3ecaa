'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import { useFormats } from '@bizcoin/ui/use-formats';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { monthBeside } from '../../calendar/month-beside';
import { useThisMonth } from '../../calendar/use-this-month';

/** To the month before and to the one after, if it has begun. */
export function MonthLinks({ month }: { month: string }) {
  const t = useTranslations('statement');
  const formats = useFormats();
  const thisMonth = useThisMonth();
  const [before, after] = [monthBeside(month, -1), monthBeside(month, 1)];
  return (
    <nav aria-label={t('months')} className="flex flex-wrap gap-3">
      <Link href={`/wallet/statement/${before}`} className={buttonStyles({ variant: 'secondary' })}>
        <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        {formats.month(before)}
      </Link>
      {after <= thisMonth && (
        <Link href={`/wallet/statement/${after}`} className={buttonStyles({ variant: 'secondary' })}>
          {formats.month(after)}
          <ChevronRight aria-hidden className="size-4 rtl:-scale-x-100" />
        </Link>
      )}
    </nav>
  );
}
