'use client';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import type { PackageOnSale } from '../checkout/checkout-types';
import { QueryProblem } from '../problem/query-problem';
import { PackageCard } from './package-card';
import { packagePrices } from './package-prices';
import { PackageTable } from './package-table';
import { PackagesSkeleton } from './packages-skeleton';
import { useWide } from './use-wide';

interface PackagesOnSaleProps {
  /** The discount to reckon with, or `best`. */
  discountId: string;
  onBuy: (offer: PackageOnSale, opener: HTMLElement) => void;
}

/** The packages beside each other: a table where there is room for one, cards with the same figures on a phone. */
export function PackagesOnSale({ discountId, onBuy }: PackagesOnSaleProps) {
  const t = useTranslations('package');
  const wide = useWide();
  const onSale = api.package.list.useQuery();
  const wallet = api.wallet.get.useQuery();
  const shelf = api.voucher.shelf.useQuery();
  if (onSale.error && !onSale.data) return <QueryProblem query={onSale} />;
  if (!onSale.data) return <PackagesSkeleton wide={wide} />;
  if (onSale.data.length === 0) return <EmptyState title={t('noneOnSale')}>{t('noneOnSaleNext')}</EmptyState>;
  const saved = shelf.data?.savedDiscounts ?? [];
  const chosen = saved.filter(({ id }) => id === discountId);
  const discounts = chosen.length > 0 ? chosen : saved;
  const compared = packagePrices(onSale.data, { wallet: wallet.data, discounts, now: new Date() });
  const cannotBuy = wallet.data === undefined;
  if (wide) return <PackageTable compared={compared} cannotBuy={cannotBuy} onBuy={onBuy} />;
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {compared.map((prices) => (
        <li key={prices.offer.id}>
          <PackageCard prices={prices} cannotBuy={cannotBuy} onBuy={(opener) => onBuy(prices.offer, opener)} />
        </li>
      ))}
    </ul>
  );
}
