'use client';
import { formatBizcoins, money, toBizcoins } from '@bizcoin/domain';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { Button } from '@bizcoin/ui/button';
import { Card } from '@bizcoin/ui/card';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { useTranslations } from 'next-intl';
import type { PackageOnSale, Wallet } from '../checkout/checkout-types';

interface PackageCardProps {
  offer: PackageOnSale;
  /** Prices in bizcoins need the shop's rate; without it the card says the money only. */
  wallet: Wallet | undefined;
  onBuy: (opener: HTMLElement) => void;
}

export function PackageCard({ offer, wallet, onBuy }: PackageCardProps) {
  const t = useTranslations('package');
  const { name, messages, days, price, currency } = offer;
  const coins = wallet && inBizcoins(offer, wallet);
  return (
    <Card className="flex h-full flex-col">
      <h2 className="text-17 font-semibold">{name}</h2>
      <p className="mt-2 text-30 font-semibold tracking-tight">
        <MoneyAmount amount={price} currency={currency} />
      </p>
      {coins && (
        <p className="text-13 text-ink-soft">{t.rich('worth', { amount: () => <BizcoinAmount amount={coins} /> })}</p>
      )}
      <p className="mt-3 text-15">{t('messages', { count: messages })}</p>
      <p className="mb-4 text-15 text-ink-soft">{t('days', { count: days })}</p>
      <Button
        className="mt-auto w-full"
        aria-label={t('buyNamed', { name })}
        disabled={wallet === undefined}
        onClick={(event) => onBuy(event.currentTarget)}
      >
        {t('buy')}
      </Button>
    </Card>
  );
}

/** The whole price in coins; none where the price is in a currency that the shop's rate does not speak of. */
function inBizcoins({ price, currency }: PackageOnSale, wallet: Wallet): string | null {
  if (currency !== wallet.currency) return null;
  return formatBizcoins(toBizcoins(money(price, currency), wallet.rate, currency));
}
