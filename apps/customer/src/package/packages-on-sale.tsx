'use client';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import type { PackageOnSale } from '../checkout/checkout-types';
import { QueryProblem } from '../problem/query-problem';
import { PackageCard } from './package-card';

interface PackagesOnSaleProps {
  onBuy: (offer: PackageOnSale, opener: HTMLElement) => void;
}

export function PackagesOnSale({ onBuy }: PackagesOnSaleProps) {
  const t = useTranslations('package');
  const onSale = api.package.list.useQuery();
  const wallet = api.wallet.get.useQuery();
  if (onSale.error && !onSale.data) return <QueryProblem query={onSale} />;
  if (!onSale.data) {
    return (
      <Loading label={t('loading')}>
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          <Skeleton className="h-60" />
          <Skeleton className="h-60" />
          <Skeleton className="h-60" />
        </div>
      </Loading>
    );
  }
  if (onSale.data.length === 0) return <EmptyState title={t('noneOnSale')}>{t('noneOnSaleNext')}</EmptyState>;
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {onSale.data.map((offer) => (
        <li key={offer.id}>
          <PackageCard offer={offer} wallet={wallet.data} onBuy={(opener) => onBuy(offer, opener)} />
        </li>
      ))}
    </ul>
  );
}
