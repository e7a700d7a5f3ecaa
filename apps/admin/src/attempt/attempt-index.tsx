'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { LoadMore } from '@bizcoin/ui/load-more';
import { keepPreviousData } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ListState } from '../address/list-state';
import { useAnnouncedCount } from '../address/use-announced-count';
import { api } from '../api/api';
import { AttemptFilterBar } from './attempt-filter-bar';
import { AttemptTable } from './attempt-table';
import { attemptFilters, useAttemptFilters } from './use-attempt-filters';

const ROWS_PER_PAGE = 50;

export function AttemptIndex() {
  const t = useTranslations('attempts');
  const { input, isFiltered } = useAttemptFilters();
  const list = api.attempt.list.useInfiniteQuery(
    { ...input, limit: ROWS_PER_PAGE },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: keepPreviousData },
  );
  const attempts = list.data?.pages.flatMap((page) => page.items) ?? [];
  useAnnouncedCount(attempts.length, list.isSuccess && !list.isPlaceholderData);
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <AttemptFilterBar />
      <ListState
        query={list}
        count={attempts.length}
        filters={attemptFilters}
        isFiltered={isFiltered}
        empty={
          <EmptyState icon={<History className="size-5" />} title={t('empty')}>
            {t('emptyNext')}
          </EmptyState>
        }
      >
        <AttemptTable attempts={attempts} label={t('title')} />
        <LoadMore
          hasMore={list.hasNextPage}
          pending={list.isFetchingNextPage}
          onLoadMore={() => void list.fetchNextPage()}
        />
      </ListState>
    </>
  );
}
