'use client';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useOnline } from './use-online';

/** Reading goes on from what is known; nothing is queued to happen later. */
export function OfflineBanner() {
  const t = useTranslations('offline');
  const announce = useAnnounce();
  const online = useOnline();
  useEffect(() => {
    if (!online) announce(t('banner'));
  }, [online, announce, t]);
  if (online) return null;
  return (
    <p className="flex items-center justify-center gap-2 bg-amber-soft px-4 py-2 text-15">
      <CloudOff aria-hidden className="size-4 shrink-0 text-amber" />
      {t('banner')}
    </p>
  );
}
