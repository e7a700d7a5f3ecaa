'use client';
import { safeNext } from '@bizcoin/ui/safe-next';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { type Answers, api } from '../api/api';

/** Takes a new session into use. What an earlier customer of this browser read is forgotten first. */
export function useSignIn() {
  const queryClient = useQueryClient();
  const utils = api.useUtils();
  const router = useRouter();
  return useCallback(
    ({ user }: Answers['auth']['login']) => {
      queryClient.clear();
      utils.auth.me.setData(undefined, user);
      router.replace(safeNext(new URLSearchParams(window.location.search).get('next')));
    },
    [queryClient, utils, router],
  );
}
