'use client';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';

/** Changes some fields of the profile; the whole app reads the person anew from the server's answer. */
export function useUpdateProfile() {
  const t = useTranslations('profile');
  const announce = useAnnounce();
  const utils = api.useUtils();
  const update = api.auth.updateProfile.useMutation({
    onSuccess: ({ user }) => {
      utils.auth.me.setData(undefined, user);
      announce(t('saved'));
    },
  });
  return {
    update: update.mutate,
    pending: update.isPending,
    saved: update.isSuccess,
    problem: update.error ? problemOf(update.error) : null,
  };
}
