'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import type { Order } from './order-types';

/** What was ordered, in words: the package's name, or so many bizcoins. */
export function useOrderName() {
  const t = useTranslations('order');
  const formats = useFormats();
  return ({ package: bought, topUpBizcoins }: Pick<Order, 'package' | 'topUpBizcoins'>): string =>
    bought?.name ?? t('topUpOf', { amount: formats.bizcoins(topUpBizcoins ?? '0.00') });
}
