'use client';
import { safeNext } from '@bizcoin/ui/safe-next';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useLocale } from 'next-intl';
import { useCallback } from 'react';
import { type Answers, api } from '../api/api';
import { languageIsChosen } from '../intl/language-cookie';
import { useStoreLanguage } from '../intl/use-store-language';

/** Takes a new session into use. What an earlier customer of this browser read is forgotten first. */
export function useSignIn() {
  const queryClient = useQueryClient();
  const utils = api.useUtils();
  const router = useRouter();
  const locale = useLocale();
  const { store } = useStoreLanguage();
  return useCallback(
    ({ user }: Answers['auth']['login']) => {
      queryClient.clear();
      utils.auth.me.setData(undefined, user);
      // Whoever chose a language before signing in has chosen it for their letters too.
      if (user.locale === null && languageIsChosen()) store(locale);
      router.replace(safeNext(new URLSearchParams(window.location.search).get('next')));
    },
    [queryClient, utils, router, locale, store],
  );
}
