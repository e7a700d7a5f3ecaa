'use client';
import { Badge } from '@bizcoin/ui/badge';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { Card } from '@bizcoin/ui/card';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { Tooltip } from '@bizcoin/ui/tooltip';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BuyButton } from './buy-button';
import type { PackagePrices } from './package-prices';
import { YourPrice } from './your-price';

interface PackageCardProps {
  prices: PackagePrices;
  cannotBuy: boolean;
  onBuy: (opener: HTMLElement) => void;
}

/** One package on a phone, with the figures in the order of the table, so that cards can be compared line by line. */
export function PackageCard({ prices, cannotBuy, onBuy }: PackageCardProps) {
  const t = useTranslations('package');
  const compare = useTranslations('compare');
  const { offer, perThousand, lowest, bizcoins } = prices;
  const { name, messages, days, price, currency } = offer;
  return (
    <Card className="flex h-full flex-col">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-17 font-semibold">{name}</h2>
        {lowest && <Badge tone="good">{compare('lowest')}</Badge>}
      </div>
      <p className="mt-2 text-30 font-semibold tracking-tight">
        <MoneyAmount amount={price} currency={currency} />
      </p>
      <p className="mt-1 text-15">
        {t('messages', { count: messages })} <span className="text-ink-soft">{t('days', { count: days })}</span>
      </p>
      <dl className="my-4 flex flex-col gap-2 border-y border-line py-3 text-15">
        <Figure name={compare('perThousand')} about={compare('about.perThousand')}>
          <MoneyAmount amount={perThousand} currency={currency} />
        </Figure>
        {bizcoins && (
          <Figure name={compare('bizcoins')} about={compare('about.bizcoins')}>
            <BizcoinAmount amount={bizcoins} />
          </Figure>
        )}
        {prices.yours && (
          <Figure name={compare('yours')} about={compare('about.yours')}>
            <YourPrice prices={prices} />
          </Figure>
        )}
      </dl>
      <BuyButton offer={offer} disabled={cannotBuy} onBuy={onBuy} className="mt-auto w-full" />
    </Card>
  );
}

function Figure({ name, about, children }: { name: string; about: string; children: ReactNode }) {
  return (
    <div className="flex items-start justify-between gap-3">
      <dt className="flex items-center gap-1.5 text-ink-soft">
        {name}
        <Tooltip what={name}>{about}</Tooltip>
      </dt>
      <dd className="text-end">{children}</dd>
    </div>
  );
}
