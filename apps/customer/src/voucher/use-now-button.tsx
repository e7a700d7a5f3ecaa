'use client';
import { Button } from '@bizcoin/ui/button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { UseNowDialog } from './use-now-dialog';
import { useBenefitWords } from './use-benefit-words';
import type { ShelfVoucher } from './voucher-types';

/** Redeems a voucher of the shelf without its code having to be known or copied. */
export function UseNowButton({ voucher }: { voucher: ShelfVoucher }) {
  const t = useTranslations('voucher');
  const words = useBenefitWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="secondary"
        aria-label={t('useNowNamed', { benefit: words(voucher.benefit) })}
        onClick={() => setOpen(true)}
      >
        {t('useNow')}
      </Button>
      {open && <UseNowDialog voucher={voucher} onClose={() => setOpen(false)} />}
    </>
  );
}
