'use client';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { useRereadMs } from '@bizcoin/ui/live/live-provider';
import { LoadMore } from '@bizcoin/ui/load-more';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { MessagesSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { getQueryKey } from '../api/get-query-key';
import { usePages } from '../api/use-pages';
import { QueryProblem } from '../problem/query-problem';
import { TicketThread } from './ticket-thread';

/** The customer's questions, the newest first, each with its answers. */
export function TicketList() {
  const t = useTranslations('support');
  const { client } = api.useUtils();
  const tickets = usePages({
    queryKey: getQueryKey(api.support.mine, undefined, 'infinite'),
    load: (from, options) => client.support.mine.query(from, options),
    rereadMs: useRereadMs(),
  });
  if (tickets.error && !tickets.items) return <QueryProblem query={tickets} />;
  if (!tickets.items) {
    return (
      <Loading label={t('loading')}>
        <Skeleton className="h-44 rounded-card" />
      </Loading>
    );
  }
  if (tickets.items.length === 0) {
    return (
      <EmptyState icon={<MessagesSquare className="size-5" />} title={t('empty')}>
        {t('emptyNext')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul aria-label={t('mine')} className="flex flex-col gap-3">
        {tickets.items.map((ticket) => (
          <li key={ticket.id}>
            <TicketThread ticket={ticket} />
          </li>
        ))}
      </ul>
      <LoadMore
        hasMore={tickets.hasNextPage}
        pending={tickets.isFetchingNextPage}
        onLoadMore={() => void tickets.fetchNextPage()}
      />
    </>
  );
}
