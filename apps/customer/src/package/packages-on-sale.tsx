'use client';
import { Card } from '@bizcoin/ui/card';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { QueryProblem } from '../problem/query-problem';

export function PackagesOnSale() {
  const t = useTranslations('package');
  const onSale = api.package.list.useQuery();
  if (onSale.error && !onSale.data) return <QueryProblem query={onSale} />;
  if (!onSale.data) {
    return (
      <Loading label={t('loading')}>
        <div className="grid gap-3 sm:grid-cols-3">
          <Skeleton className="h-36" />
          <Skeleton className="h-36" />
          <Skeleton className="h-36" />
        </div>
      </Loading>
    );
  }
  if (onSale.data.length === 0) return <EmptyState title={t('noneOnSale')}>{t('noneOnSaleNext')}</EmptyState>;
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {onSale.data.map(({ id, name, messages, days, price, currency }) => (
        <li key={id}>
          <Card className="h-full">
            <h3 className="text-17 font-semibold">{name}</h3>
            <p className="mt-2 text-30 font-semibold tracking-tight">
              <MoneyAmount amount={price} currency={currency} />
            </p>
            <p className="mt-1 text-15">{t('messages', { count: messages })}</p>
            <p className="text-15 text-ink-soft">{t('days', { count: days })}</p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
