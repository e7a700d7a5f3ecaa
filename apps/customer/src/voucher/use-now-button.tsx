'use client';
import { Button } from '@bizcoin/ui/button';
import { useTranslations } from 'next-intl';
import { useBenefitWords } from './use-benefit-words';
import { useUseNow } from './use-now-provider';
import type { ShelfVoucher } from './voucher-types';

/** Redeems a voucher of the shelf without its code having to be known or copied. */
export function UseNowButton({ voucher }: { voucher: ShelfVoucher }) {
  const t = useTranslations('voucher');
  const words = useBenefitWords();
  const open = useUseNow();
  return (
    <Button
      variant="secondary"
      aria-label={t('useNowNamed', { benefit: words(voucher.benefit) })}
      onClick={(event) => open({ voucher, opener: event.currentTarget })}
    >
      {t('useNow')}
    </Button>
  );
}
