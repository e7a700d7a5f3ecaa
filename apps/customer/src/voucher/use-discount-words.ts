'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import type { SavedDiscount } from './voucher-types';

/** A saved discount in words: its name and its limits. */
export function useDiscountWords() {
  const t = useTranslations('discount');
  const formats = useFormats();
  const name = ({ percent }: SavedDiscount) => t('percent', { percent: formats.percent(percent) });
  const limits = ({ maxDiscount, minPurchase, currency }: SavedDiscount) => [
    ...(maxDiscount === null ? [] : [t('atMost', { amount: formats.money(maxDiscount, currency) })]),
    ...(minPurchase === null ? [] : [t('minimum', { amount: formats.money(minPurchase, currency) })]),
  ];
  return {
    name,
    limits,
    described: (discount: SavedDiscount) => [name(discount), ...limits(discount)].join(', '),
  };
}
