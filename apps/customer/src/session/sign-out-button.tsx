'use client';
import { Button } from '@bizcoin/ui/button';
import { problemOf } from '@bizcoin/ui/problem-of';
import { LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';
import { useLeave } from './use-leave';

export function SignOutButton() {
  const t = useTranslations('session');
  const leave = useLeave();
  const logout = api.auth.logout.useMutation({ onSuccess: leave });
  return (
    <div className="flex flex-col items-start gap-3">
      <Button variant="secondary" pending={logout.isPending} onClick={() => logout.mutate()}>
        <LogOut aria-hidden className="size-4 rtl:-scale-x-100" />
        {t('signOut')}
      </Button>
      {logout.error && <ProblemNotice problem={problemOf(logout.error)} />}
    </div>
  );
}
