'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import type { PurchaseParts } from './purchase-parts';

/** The button says what its press does: how much by card, how much in bizcoins. */
export function usePayLabel() {
  const t = useTranslations('checkout');
  const formats = useFormats();
  return (parts: PurchaseParts | null): string => {
    if (parts === null) return t('pay');
    const cash = formats.money(parts.cash, parts.currency);
    const bizcoins = formats.bizcoins(parts.bizcoins);
    if (Number(parts.cash) === 0) return Number(parts.bizcoins) === 0 ? t('payNothing') : t('payCoins', { bizcoins });
    return t('payCard', { cash });
  };
}
