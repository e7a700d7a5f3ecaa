'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { LoadMore } from '@bizcoin/ui/load-more';
import { ReceiptText } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { NothingFound } from '../address/nothing-found';
import { api } from '../api/api';
import { getQueryKey } from '../api/get-query-key';
import { usePages } from '../api/use-pages';
import { QueryProblem } from '../problem/query-problem';
import { OrderFilterBar } from './order-filter-bar';
import { OrderListSkeleton } from './order-list-skeleton';
import { OrderRow } from './order-row';
import { type OrderFilter, useOrderFilter } from './use-order-filter';

/** Every order of the customer, the newest first. */
export function OrderList() {
  const filter = useOrderFilter();
  return (
    <>
      <OrderFilterBar filter={filter} />
      <ChosenOrders filter={filter} />
    </>
  );
}

function ChosenOrders({ filter }: { filter: OrderFilter }) {
  const t = useTranslations('order');
  const { client } = api.useUtils();
  const orders = usePages({
    queryKey: getQueryKey(api.checkout.orders, filter.input, 'infinite'),
    load: (from, options) => client.checkout.orders.query({ ...filter.input, ...from }, options),
  });
  if (orders.error && !orders.items) return <QueryProblem query={orders} />;
  if (!orders.items) return <OrderListSkeleton />;
  if (orders.items.length === 0) return filter.isFiltered ? <NoneFound onClear={filter.clear} /> : <NothingYet />;
  return (
    <>
      <ul
        aria-label={t('listTitle')}
        className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface"
      >
        {orders.items.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </ul>
      <LoadMore
        hasMore={orders.hasNextPage}
        pending={orders.isFetchingNextPage}
        onLoadMore={() => void orders.fetchNextPage()}
      />
    </>
  );
}

function NothingYet() {
  const t = useTranslations('order');
  return (
    <EmptyState
      icon={<ReceiptText className="size-5" />}
      title={t('empty')}
      action={
        <Link href="/packages" className={buttonStyles({ variant: 'secondary' })}>
          {t('toPackages')}
        </Link>
      }
    >
      {t('emptyNext')}
    </EmptyState>
  );
}

function NoneFound({ onClear }: { onClear: () => void }) {
  const t = useTranslations('orderFilter');
  return (
    <NothingFound title={t('none')} clear={t('clear')} onClear={onClear}>
      {t('noneNext')}
    </NothingFound>
  );
}
