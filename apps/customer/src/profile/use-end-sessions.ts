'use client';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { useLeave } from '../session/use-leave';

/** Signs out one device, all others, or all. One that had ended already is not in the list that is read again. */
export function useEndSessions() {
  const t = useTranslations('profile');
  const announce = useAnnounce();
  const leave = useLeave();
  const utils = api.useUtils();
  const onSuccess = ({ ended }: { ended: number }) => {
    announce(t('sessionsEnded', { count: ended }));
    return utils.auth.sessions.invalidate();
  };
  const one = api.auth.endSession.useMutation({ onSuccess });
  const others = api.auth.endOtherSessions.useMutation({ onSuccess });
  const all = api.auth.endAllSessions.useMutation({ onSuccess: leave });
  const error = all.error ?? others.error ?? one.error;
  return {
    endOne: (id: string) => one.mutate({ id }),
    endOthers: () => others.mutate(),
    endAll: () => all.mutate(),
    endingId: one.isPending ? one.variables.id : null,
    endingOthers: others.isPending,
    endingAll: all.isPending,
    problem: error ? problemOf(error) : null,
  };
}
