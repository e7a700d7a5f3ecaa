'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import type { Order } from './order-types';

/** What is back with the customer after a payment that did not happen; an empty text where nothing had been set aside. */
export function useReturnedWords() {
  const t = useTranslations('order');
  const formats = useFormats();
  return ({ bizcoins, discountId, secured }: Order): string => {
    if (secured) return '';
    const coins = Number(bizcoins) > 0;
    const amount = formats.bizcoins(bizcoins);
    if (coins && discountId !== null) return t('back.both', { amount });
    if (coins) return t('back.coins', { amount });
    return discountId === null ? '' : t('back.discount');
  };
}
