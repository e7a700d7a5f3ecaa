'use client';
import { useTranslations } from 'next-intl';
import { isNothing } from '../is-nothing';
import type { Order } from '../order';
import { useOrderWords } from '../use-order-words';
import type { RefundPreview } from './use-refund-preview';

/** The confirm button names the amounts and the person; an order that cost nothing is only taken back. */
export function useConfirmWords({ currency, customer }: Order) {
  const t = useTranslations('refund');
  const words = useOrderWords();
  return (preview: RefundPreview): string =>
    isNothing(preview.cash) && isNothing(preview.bizcoins)
      ? t('confirmNothing', { customer: customer.name })
      : t('confirm', { amounts: words.amounts(preview, currency), customer: customer.name });
}
