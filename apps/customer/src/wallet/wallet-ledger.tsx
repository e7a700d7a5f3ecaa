'use client';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { LoadMore } from '@bizcoin/ui/load-more';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { getQueryKey } from '@trpc/react-query';
import { ReceiptText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { usePages } from '../api/use-pages';
import { QueryProblem } from '../problem/query-problem';
import { LedgerRow } from './ledger-row';

/** Every movement of the wallet, newest first; corrections are lines of their own. */
export function WalletLedger() {
  const t = useTranslations('ledger');
  const { client } = api.useUtils();
  const entries = usePages({
    queryKey: getQueryKey(api.wallet.entries, undefined, 'infinite'),
    load: (from, options) => client.wallet.entries.query(from, options),
  });
  if (entries.error && !entries.items) return <QueryProblem query={entries} />;
  if (!entries.items) {
    return (
      <Loading label={t('loading')}>
        <Skeleton className="h-64" />
      </Loading>
    );
  }
  if (entries.items.length === 0) {
    return (
      <EmptyState icon={<ReceiptText className="size-5" />} title={t('empty')}>
        {t('emptyNext')}
      </EmptyState>
    );
  }
  return (
    <>
      <ol
        aria-label={t('title')}
        className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface"
      >
        {entries.items.map((entry) => (
          <LedgerRow key={entry.id} entry={entry} />
        ))}
      </ol>
      <LoadMore
        hasMore={entries.hasNextPage}
        pending={entries.isFetchingNextPage}
        onLoadMore={() => void entries.fetchNextPage()}
      />
    </>
  );
}
