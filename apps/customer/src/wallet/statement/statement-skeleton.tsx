'use client';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useTranslations } from 'next-intl';

export function StatementSkeleton() {
  const t = useTranslations('statement');
  return (
    <Loading label={t('loading')}>
      <Skeleton className="mb-6 h-34 rounded-card sm:h-22" />
      <Skeleton className="h-72 rounded-card" />
    </Loading>
  );
}
