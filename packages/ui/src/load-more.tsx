'use client';
import { useTranslations } from 'next-intl';
import { Button } from './button';

interface LoadMoreProps {
  hasMore: boolean;
  pending: boolean;
  onLoadMore: () => void;
}

export function LoadMore({ hasMore, pending, onLoadMore }: LoadMoreProps) {
  const t = useTranslations('ui');
  if (!hasMore) return null;
  return (
    <div className="flex justify-center pt-4">
      <Button variant="secondary" pending={pending} onClick={onLoadMore}>
        {pending ? t('loading') : t('loadMore')}
      </Button>
    </div>
  );
}
