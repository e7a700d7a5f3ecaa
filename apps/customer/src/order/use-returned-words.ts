'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import type { Order } from './order-types';
import { setAside } from './set-aside';

/** What is back with the customer after a payment that did not happen; an empty text where nothing had been set aside. */
export function useReturnedWords() {
  const t = useTranslations('order');
  const formats = useFormats();
  return (order: Order): string => {
    const what = setAside(order);
    return order.secured || what === 'none' ? '' : t(`back.${what}`, { amount: formats.bizcoins(order.bizcoins) });
  };
}
