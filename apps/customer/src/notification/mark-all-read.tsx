'use client';
import { Button } from '@bizcoin/ui/button';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';
import { useUnread } from './use-unread';

/** For those further down than this page shows; nothing where everything is read. */
export function MarkAllRead() {
  const t = useTranslations('notice');
  const announce = useAnnounce();
  const utils = api.useUtils();
  const unread = useUnread();
  const mark = api.notification.markRead.useMutation({
    onSuccess: () => {
      announce(t('allRead'));
      return utils.notification.invalidate();
    },
  });
  if (mark.error) return <ProblemNotice problem={problemOf(mark.error)} />;
  if (unread === 0) return null;
  return (
    <Button variant="secondary" pending={mark.isPending} onClick={() => mark.mutate({ all: true })}>
      {t('markAll')}
    </Button>
  );
}
