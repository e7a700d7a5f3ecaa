'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import type { Voucher } from './voucher';

/** How often it was redeemed, out of how many times at most. */
export function Usage({ voucher }: { voucher: Pick<Voucher, 'usageCount' | 'usageLimit'> }) {
  const t = useTranslations('voucher');
  const { whole } = useFormats();
  return (
    <span className="whitespace-nowrap tabular-nums">
      {whole(voucher.usageCount)}
      <span className="text-ink-soft">
        {' / '}
        {voucher.usageLimit === null ? t('unlimited') : whole(voucher.usageLimit)}
      </span>
    </span>
  );
}
