'use client';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useTranslations } from 'next-intl';

const rows = ['first', 'second', 'third'];

/** Shaped like orders: name and time, the stamp at the end, the parts below. */
export function OrderListSkeleton() {
  const t = useTranslations('order');
  return (
    <Loading label={t('loadingList')}>
      <div className="divide-y divide-line rounded-card border border-line bg-surface">
        {rows.map((row) => (
          <div key={row} className="flex h-23 flex-wrap items-start justify-between gap-x-4 px-4 py-3">
            <div className="flex flex-col gap-2">
              <Skeleton className="h-5 w-28" />
              <Skeleton className="h-4 w-36" />
            </div>
            <Skeleton className="h-5 w-16" />
            <Skeleton className="h-4 w-full max-w-56" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
