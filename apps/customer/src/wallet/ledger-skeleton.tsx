'use client';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useTranslations } from 'next-intl';

const rows = ['first', 'second', 'third'];

/** Shaped like entries: what and when at the start, two amounts at the end. */
export function LedgerSkeleton() {
  const t = useTranslations('ledger');
  return (
    <Loading label={t('loading')}>
      <div className="divide-y divide-line rounded-card border border-line bg-surface">
        {rows.map((row) => (
          <div key={row} className="flex h-27 items-start justify-between gap-4 px-4 py-3">
            <div className="flex min-w-0 flex-col gap-2">
              <Skeleton className="h-5 w-36" />
              <Skeleton className="h-4 w-40 max-w-full" />
              <Skeleton className="h-4 w-28" />
            </div>
            <div className="flex shrink-0 flex-col items-end gap-2">
              <Skeleton className="h-5 w-20" />
              <Skeleton className="h-4 w-28" />
            </div>
          </div>
        ))}
      </div>
    </Loading>
  );
}
