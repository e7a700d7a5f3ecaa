'use client';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useTranslations } from 'next-intl';
import type { UseFormReturn } from 'react-hook-form';
import { api } from '../api/api';
import type { PasswordFields } from './password-fields';

/**
 * Changes the password and answers what is left to tell. A wrong current password belongs to its field: the words for
 * `wrong_credentials` speak of an e-mail address, and this page asks for none.
 */
export function useChangePassword(form: UseFormReturn<PasswordFields>) {
  const t = useTranslations('profile');
  const announce = useAnnounce();
  const utils = api.useUtils();
  const change = api.auth.changePassword.useMutation({
    onSuccess: () => {
      form.reset();
      announce(t('passwordChanged'));
      return utils.auth.sessions.invalidate();
    },
    onError: (error) => {
      if (isWrong(error)) form.setError('currentPassword', { message: 'passwordWrong' }, { shouldFocus: true });
    },
  });
  return { ...change, problem: change.error && !isWrong(change.error) ? problemOf(change.error) : null };
}

function isWrong(error: unknown): boolean {
  const problem = problemOf(error);
  return problem.kind === 'refusal' && problem.refusal.code === 'wrong_credentials';
}
