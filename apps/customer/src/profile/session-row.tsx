'use client';
import { Badge } from '@bizcoin/ui/badge';
import { Button } from '@bizcoin/ui/button';
import { DateTime } from '@bizcoin/ui/date-time';
import { deviceName } from '@bizcoin/ui/device-name';
import { useTranslations } from 'next-intl';
import type { Answers } from '../api/api';

interface SessionRowProps {
  session: Answers['auth']['sessions'][number];
  ending: boolean;
  onEnd: () => void;
}

/** One place where this account is signed in. */
export function SessionRow({ session: { userAgent, ip, lastSeenAt, current }, ending, onEnd }: SessionRowProps) {
  const t = useTranslations('profile');
  const device = deviceName(userAgent) ?? t('unknownDevice');
  return (
    <li className="flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
      <div className="min-w-0">
        <p className="text-15">
          <bdi>{device}</bdi> {current && <Badge tone="good">{t('thisDevice')}</Badge>}
        </p>
        <p className="text-13 text-ink-soft">
          {ip && (
            <>
              <bdi>{ip}</bdi> ·{' '}
            </>
          )}
          {t.rich('lastSeen', { at: () => <DateTime at={lastSeenAt} /> })}
        </p>
      </div>
      {!current && (
        <Button
          variant="quiet"
          aria-label={t('endNamed', { device })}
          pending={ending}
          onClick={onEnd}
          className="-mx-4"
        >
          {t('end')}
        </Button>
      )}
    </li>
  );
}
