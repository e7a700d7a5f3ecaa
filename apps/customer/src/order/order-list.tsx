'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { LoadMore } from '@bizcoin/ui/load-more';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { ReceiptText } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { getQueryKey } from '../api/get-query-key';
import { usePages } from '../api/use-pages';
import { QueryProblem } from '../problem/query-problem';
import { OrderRow } from './order-row';

/** Every order of the customer, the newest first. */
export function OrderList() {
  const t = useTranslations('order');
  const { client } = api.useUtils();
  const orders = usePages({
    queryKey: getQueryKey(api.checkout.orders, undefined, 'infinite'),
    load: (from, options) => client.checkout.orders.query(from, options),
  });
  if (orders.error && !orders.items) return <QueryProblem query={orders} />;
  if (!orders.items) {
    return (
      <Loading label={t('loadingList')}>
        <Skeleton className="h-64" />
      </Loading>
    );
  }
  if (orders.items.length === 0) {
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
