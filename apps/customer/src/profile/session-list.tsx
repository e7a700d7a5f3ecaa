'use client';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';
import { QueryProblem } from '../problem/query-problem';
import { EndSessions } from './end-sessions';
import { SessionRow } from './session-row';
import { useEndSessions } from './use-end-sessions';

/** Where this account is signed in, so that a stranger's session is seen and ended. */
export function SessionList() {
  const t = useTranslations('profile');
  const sessions = api.auth.sessions.useQuery();
  const ending = useEndSessions();
  if (sessions.error && !sessions.data) return <QueryProblem query={sessions} />;
  if (!sessions.data) {
    return (
      <Loading label={t('loading')}>
        <Skeleton className="h-32" />
      </Loading>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <ul aria-label={t('sessions')} className="divide-y divide-line">
        {sessions.data.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            ending={ending.endingId === session.id}
            onEnd={() => ending.endOne(session.id)}
          />
        ))}
      </ul>
      {ending.problem && <ProblemNotice problem={ending.problem} />}
      <EndSessions ending={ending} others={sessions.data.some(({ current }) => !current)} />
    </div>
  );
}
