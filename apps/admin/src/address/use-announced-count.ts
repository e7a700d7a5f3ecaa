'use client';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';

/** Says how many rows a search left, because a reader does not see the table change. */
export function useAnnouncedCount(count: number, isReady: boolean): void {
  const t = useTranslations('index');
  const announce = useAnnounce();
  useEffect(() => {
    if (isReady) announce(t('shown', { count }));
  }, [announce, count, isReady, t]);
}
