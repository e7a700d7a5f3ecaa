'use client';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useFormats } from '@bizcoin/ui/use-formats';
import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { api } from '../api/api';
import { useOldestReading } from '../offline/use-oldest-reading';
import { useOnline } from './use-online';

/** Reading goes on from what is known, and says how old that is; nothing is queued to happen later. */
export function OfflineBanner() {
  const t = useTranslations('offline');
  const announce = useAnnounce();
  const cause = useCutOff();
  useEffect(() => {
    if (cause !== null) announce(t(cause));
  }, [cause, announce, t]);
  if (cause === null) return null;
  return (
    <p className="flex items-center justify-center gap-2 bg-amber-soft px-4 py-2 text-15">
      <CloudOff aria-hidden className="mt-1 size-4 shrink-0 self-start text-amber" />
      <span>
        {t(cause)} <ReadAt />
      </span>
    </p>
  );
}

/** Why nothing new can be read: this device has no network, or the shop does not answer it. */
function useCutOff(): 'banner' | 'unreachable' | null {
  const online = useOnline();
  const { error } = api.auth.me.useQuery(undefined, { staleTime: 60_000 });
  if (!online) return 'banner';
  return error && problemOf(error).kind === 'unreachable' ? 'unreachable' : null;
}

function ReadAt() {
  const t = useTranslations('offline');
  const formats = useFormats();
  const readAt = useOldestReading();
  return readAt > 0 && t('readAt', { time: formats.dateTime(new Date(readAt).toISOString()) });
}
