'use client';
import { Badge } from '@bizcoin/ui/badge';
import { Button } from '@bizcoin/ui/button';
import { DateTime } from '@bizcoin/ui/date-time';
import { deviceName } from '@bizcoin/ui/device-name';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';
import { QueryProblem } from '../problem/query-problem';

/** Where this person is signed in to the back office, so that a stranger's session is seen and ended. */
export function SessionList() {
  const t = useTranslations('account');
  const announce = useAnnounce();
  const utils = api.useUtils();
  const sessions = api.auth.sessions.useQuery();
  const endOthers = api.auth.endOtherSessions.useMutation({
    onSuccess: ({ ended }) => {
      announce(t('sessionsEnded', { count: ended }));
      return utils.auth.sessions.invalidate();
    },
  });
  if (sessions.error && !sessions.data) return <QueryProblem query={sessions} />;
  if (!sessions.data) {
    return (
      <Loading label={t('loading')}>
        <Skeleton className="h-16" />
      </Loading>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <ul aria-label={t('sessions')} className="divide-y divide-line">
        {sessions.data.map(({ id, userAgent, ip, lastSeenAt, current }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
            <span className="text-15">
              {deviceName(userAgent) ?? t('unknownDevice')} {current && <Badge tone="good">{t('thisDevice')}</Badge>}
            </span>
            <span className="text-13 text-ink-soft">
              {ip && `${ip} · `}
              {t.rich('lastSeen', { at: () => <DateTime at={lastSeenAt} /> })}
            </span>
          </li>
        ))}
      </ul>
      {endOthers.error && <ProblemNotice problem={problemOf(endOthers.error)} />}
      {sessions.data.some(({ current }) => !current) && (
        <div>
          <Button variant="secondary" pending={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('endOthers')}
          </Button>
        </div>
      )}
    </div>
  );
}
