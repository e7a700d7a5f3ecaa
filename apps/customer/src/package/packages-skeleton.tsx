'use client';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useTranslations } from 'next-intl';

const cards = ['first', 'second', 'third'];

export function PackagesSkeleton({ wide }: { wide: boolean }) {
  const t = useTranslations('package');
  return (
    <Loading label={t('loading')}>
      {wide ? (
        <Skeleton className="h-96 rounded-card" />
      ) : (
        <div className="grid gap-3 sm:grid-cols-2">
          {cards.map((card) => (
            <Skeleton key={card} className="h-72 rounded-card" />
          ))}
        </div>
      )}
    </Loading>
  );
}
