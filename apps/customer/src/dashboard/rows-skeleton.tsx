'use client';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';

const rows = ['first', 'second', 'third'];

/** Three rows of a short list to come. */
export function RowsSkeleton({ label }: { label: string }) {
  return (
    <Loading label={label}>
      <div className="divide-y divide-line rounded-card border border-line bg-surface">
        {rows.map((row) => (
          <div key={row} className="flex h-16 flex-col justify-center gap-2 px-4">
            <Skeleton className="h-5 w-40" />
            <Skeleton className="h-4 w-28" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
