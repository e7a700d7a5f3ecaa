'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { LoadMore } from '@bizcoin/ui/load-more';
import { keepPreviousData } from '@tanstack/react-query';
import { LifeBuoy, Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ListState } from '../address/list-state';
import { useAnnouncedCount } from '../address/use-announced-count';
import { api } from '../api/api';
import { usePerson } from '../session/person-context';
import { TicketFilterBar } from './ticket-filter-bar';
import { TicketTable } from './ticket-table';
import { ticketFilters, useTicketFilters } from './use-ticket-filters';

const ROWS_PER_PAGE = 50;

export function TicketIndex() {
  const t = useTranslations('tickets');
  const { may } = usePerson();
  if (may.seeSupport) return <TicketList />;
  return (
    <EmptyState icon={<Lock className="size-5" />} title={t('notAllowed')}>
      {t('notAllowedNext')}
    </EmptyState>
  );
}

function TicketList() {
  const t = useTranslations('tickets');
  const { input, isFiltered } = useTicketFilters();
  const list = api.support.list.useInfiniteQuery(
    { ...input, limit: ROWS_PER_PAGE },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: keepPreviousData },
  );
  const tickets = list.data?.pages.flatMap((page) => page.items) ?? [];
  useAnnouncedCount(tickets.length, list.isSuccess && !list.isPlaceholderData);
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <TicketFilterBar />
      <ListState
        query={list}
        count={tickets.length}
        filters={ticketFilters}
        isFiltered={isFiltered}
        empty={
          <EmptyState icon={<LifeBuoy className="size-5" />} title={t('empty')}>
            {t('emptyNext')}
          </EmptyState>
        }
      >
        <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'opacity-60' : undefined}>
          <TicketTable tickets={tickets} label={t('title')} />
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
