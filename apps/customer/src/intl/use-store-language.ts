'use client';
import { useCallback } from 'react';
import { api } from '../api/api';
import type { Locale } from './locale';

/** Stores the language with the account; `LanguageKeeper` then turns the page to it. */
export function useStoreLanguage() {
  const utils = api.useUtils();
  const update = api.auth.updateProfile.useMutation({
    onSuccess: ({ user }) => utils.auth.me.setData(undefined, user),
  });
  const { mutate } = update;
  return {
    store: useCallback((locale: Locale) => mutate({ locale }), [mutate]),
    pending: update.isPending,
    error: update.error,
  };
}
