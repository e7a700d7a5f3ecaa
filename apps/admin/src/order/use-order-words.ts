'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { isNothing } from './is-nothing';
import type { Order, OrderLine } from './order';

interface Amounts {
  cash: string;
  bizcoins: string;
}

/** What was bought and what it was paid with, in a few words: "Growth package", "$25.00 and 12.50 bizcoins". */
export function useOrderWords() {
  const t = useTranslations('order');
  const formats = useFormats();
  return useMemo(() => {
    const topUp = (amount: string | null) => t('topUp', { amount: formats.bizcoins(amount ?? '0') });
    const packageNamed = (name: string) => t('package', { name });
    return {
      ofLine: ({ kind, packageName, topUpBizcoins }: OrderLine): string =>
        kind === 'top_up' ? topUp(topUpBizcoins) : packageNamed(packageName ?? ''),
      ofOrder: ({ kind, package: bought, topUpBizcoins }: Order): string =>
        kind === 'top_up' ? topUp(topUpBizcoins) : packageNamed(bought?.name ?? ''),
      amounts: ({ cash, bizcoins }: Amounts, currency: string): string => {
        const money = formats.money(cash, currency);
        const coins = formats.bizcoins(bizcoins);
        if (isNothing(bizcoins)) return money;
        return isNothing(cash) ? t('coins', { coins }) : t('moneyAndCoins', { money, coins });
      },
    };
  }, [t, formats]);
}
