'use client';
import { Button } from '@bizcoin/ui/button';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useAddress } from '@bizcoin/ui/use-address';
import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { QueryProblem } from '../problem/query-problem';

interface ListStateProps {
  query: { data: unknown; error: unknown; refetch: () => Promise<unknown>; isFetching: boolean };
  count: number;
  /** The filters in force; with one set, an empty list means "nothing found", otherwise "nothing yet". */
  filters: readonly string[];
  isFiltered: boolean;
  /** What "nothing yet" says here. */
  empty: ReactNode;
  children: ReactNode;
}

/** Loading, failed, nothing found, nothing yet, or the list: five different things to say. */
export function ListState({ query, count, filters, isFiltered, empty, children }: ListStateProps) {
  const t = useTranslations('index');
  const { change } = useAddress();
  if (query.error && !query.data) return <QueryProblem query={query} />;
  if (!query.data) {
    return (
      <Loading label={t('loading')}>
        <div className="flex flex-col gap-px overflow-hidden rounded-card border border-line">
          {Array.from({ length: 10 }, (_, row) => (
            <Skeleton key={row} className="h-10 rounded-[0]" />
          ))}
        </div>
      </Loading>
    );
  }
  if (count > 0) return children;
  if (!isFiltered) return empty;
  return (
    <EmptyState
      icon={<SearchX className="size-5" />}
      title={t('nothingFound')}
      action={
        <Button variant="secondary" onClick={() => change(Object.fromEntries(filters.map((filter) => [filter, null])))}>
          {t('showEverything')}
        </Button>
      }
    >
      {t('nothingFoundNext')}
    </EmptyState>
  );
}
