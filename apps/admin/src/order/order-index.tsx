'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { LoadMore } from '@bizcoin/ui/load-more';
import { keepPreviousData } from '@tanstack/react-query';
import { ShoppingBag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ListState } from '../address/list-state';
import { useAnnouncedCount } from '../address/use-announced-count';
import { api } from '../api/api';
import { OrderFilterBar } from './order-filter-bar';
import { OrderTable } from './order-table';
import { orderFilters, useOrderFilters } from './use-order-filters';

const ROWS_PER_PAGE = 50;

export function OrderIndex() {
  const t = useTranslations('orders');
  const { input, isFiltered } = useOrderFilters();
  const list = api.order.list.useInfiniteQuery(
    { ...input, limit: ROWS_PER_PAGE },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: keepPreviousData },
  );
  const orders = list.data?.pages.flatMap((page) => page.items) ?? [];
  useAnnouncedCount(orders.length, list.isSuccess && !list.isPlaceholderData);
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <OrderFilterBar />
      <ListState
        query={list}
        count={orders.length}
        filters={orderFilters}
        isFiltered={isFiltered}
        empty={
          <EmptyState icon={<ShoppingBag className="size-5" />} title={t('empty')}>
            {t('emptyNext')}
          </EmptyState>
        }
      >
        <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'opacity-60' : undefined}>
          <OrderTable orders={orders} label={t('title')} />
        </div>
        <LoadMore
          hasMore={list.hasNextPage}
          pending={list.isFetchingNextPage}
          onLoadMore={() => void list.fetchNextPage()}
        />
      </ListState>
    </>
  );
}
