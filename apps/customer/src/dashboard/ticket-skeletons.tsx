'use client';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useTranslations } from 'next-intl';

/** Two tickets to come. */
export function TicketSkeletons() {
  const t = useTranslations('shelf');
  return (
    <Loading label={t('loading')}>
      <div className="grid gap-3 md:grid-cols-2 md:gap-x-6">
        <Skeleton className="h-40 rounded-card" />
        <Skeleton className="h-40 rounded-card" />
      </div>
    </Loading>
  );
}
