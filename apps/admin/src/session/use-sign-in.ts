'use client';
import { safeNext } from '@bizcoin/ui/safe-next';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { api } from '../api/api';

/** Takes a new session into use. What an earlier person read in this browser is forgotten first. */
export function useSignIn() {
  const queryClient = useQueryClient();
  const utils = api.useUtils();
  const router = useRouter();
  return useCallback(async () => {
    queryClient.clear();
    await utils.auth.me.fetch();
    router.replace(safeNext(new URLSearchParams(window.location.search).get('next')));
  }, [queryClient, utils, router]);
}
