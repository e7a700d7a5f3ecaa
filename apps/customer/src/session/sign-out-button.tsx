'use client';
import { Button } from '@bizcoin/ui/button';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';

export function SignOutButton() {
  const t = useTranslations('session');
  const queryClient = useQueryClient();
  const router = useRouter();
  const logout = api.auth.logout.useMutation({
    onSuccess: () => {
      router.replace('/login');
      queryClient.clear();
    },
  });
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
