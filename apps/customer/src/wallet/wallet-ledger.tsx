'use client';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { LoadMore } from '@bizcoin/ui/load-more';
import { ReceiptText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { NothingFound } from '../address/nothing-found';
import { api } from '../api/api';
import { getQueryKey } from '../api/get-query-key';
import { usePages } from '../api/use-pages';
import { QueryProblem } from '../problem/query-problem';
import { EntriesDownload } from './entries-download';
import { LedgerFilterBar } from './ledger-filter-bar';
import { LedgerRow } from './ledger-row';
import { LedgerSkeleton } from './ledger-skeleton';
import { type LedgerFilter, useLedgerFilter } from './use-ledger-filter';

/** Every movement of the wallet, newest first; corrections are lines of their own. */
export function WalletLedger() {
  const filter = useLedgerFilter();
  return (
    <>
      <LedgerFilterBar filter={filter} />
      <ChosenEntries filter={filter} />
    </>
  );
}

function ChosenEntries({ filter }: { filter: LedgerFilter }) {
  const t = useTranslations('ledger');
  const { client } = api.useUtils();
  const entries = usePages({
    queryKey: getQueryKey(api.wallet.entries, filter.input, 'infinite'),
    load: (from, options) => client.wallet.entries.query({ ...filter.input, ...from }, options),
  });
  if (entries.error && !entries.items) return <QueryProblem query={entries} />;
  if (!entries.items) return <LedgerSkeleton />;
  if (entries.items.length === 0) return filter.isFiltered ? <NoneFound onClear={filter.clear} /> : <NothingYet />;
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
      <EntriesDownload filter={filter} />
    </>
  );
}

function NothingYet() {
  const t = useTranslations('ledger');
  return (
    <EmptyState icon={<ReceiptText className="size-5" />} title={t('empty')}>
      {t('emptyNext')}
    </EmptyState>
  );
}

function NoneFound({ onClear }: { onClear: () => void }) {
  const t = useTranslations('ledgerFilter');
  return (
    <NothingFound title={t('none')} clear={t('clear')} onClear={onClear}>
      {t('noneNext')}
    </NothingFound>
  );
}
