'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { LoadMore } from '@bizcoin/ui/load-more';
import { useAddress } from '@bizcoin/ui/use-address';
import { keepPreviousData } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ClearFilters } from '../address/clear-filters';
import { ListState } from '../address/list-state';
import { SearchField } from '../address/search-field';
import { useAnnouncedCount } from '../address/use-announced-count';
import { api } from '../api/api';
import { CustomerTable } from './customer-table';

const ROWS_PER_PAGE = 50;
const filters = ['search'] as const;

export function CustomerIndex() {
  const t = useTranslations('customers');
  const search = useAddress().params.get('search');
  const list = api.customer.list.useInfiniteQuery(
    { limit: ROWS_PER_PAGE, ...(search ? { search } : {}) },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: keepPreviousData },
  );
  const customers = list.data?.pages.flatMap((page) => page.items) ?? [];
  useAnnouncedCount(customers.length, list.isSuccess && !list.isPlaceholderData);
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <search className="mb-4 flex flex-wrap items-center gap-3">
        <SearchField label={t('search')} placeholder={t('searchHint')} />
        <ClearFilters filters={filters} />
      </search>
      <ListState
        query={list}
        count={customers.length}
        filters={filters}
        isFiltered={search !== null}
        empty={
          <EmptyState icon={<Users className="size-5" />} title={t('empty')}>
            {t('emptyNext')}
          </EmptyState>
        }
      >
        <CustomerTable customers={customers} />
        <LoadMore
          hasMore={list.hasNextPage}
          pending={list.isFetchingNextPage}
          onLoadMore={() => void list.fetchNextPage()}
        />
      </ListState>
    </>
  );
}
