'use client';
import { Button } from '@bizcoin/ui/button';
import { Field } from '@bizcoin/ui/field';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { PasswordInput } from '@bizcoin/ui/password-input';
import { problemOf } from '@bizcoin/ui/problem-of';
import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslations } from 'next-intl';
import { useForm } from 'react-hook-form';
import { api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';
import { useFieldError } from '../session/use-field-error';
import { type PasswordFields, passwordFields } from './password-fields';

export function ChangePasswordForm() {
  const t = useTranslations('profile');
  const fieldError = useFieldError();
  const announce = useAnnounce();
  const utils = api.useUtils();
  const form = useForm<PasswordFields>({
    resolver: zodResolver(passwordFields),
    defaultValues: { currentPassword: '', newPassword: '' },
  });
  const change = api.auth.changePassword.useMutation({
    onSuccess: () => {
      form.reset();
      announce(t('passwordChanged'));
      return utils.auth.sessions.invalidate();
    },
    onError: () => form.setFocus('currentPassword'),
  });
  const { errors } = form.formState;
  const submit = form.handleSubmit((fields) => change.mutate(fields));
  return (
    <form
      noValidate
      aria-labelledby="password"
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-4"
    >
      {change.error && <ProblemNotice problem={problemOf(change.error)} />}
      <Field label={t('currentPassword')} error={fieldError(errors.currentPassword)}>
        <PasswordInput autoComplete="current-password" {...form.register('currentPassword')} />
      </Field>
      <Field label={t('newPassword')} hint={t('newPasswordHint')} error={fieldError(errors.newPassword)}>
        <PasswordInput autoComplete="new-password" {...form.register('newPassword')} />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="secondary" pending={change.isPending}>
          {t('changePassword')}
        </Button>
        {change.isSuccess && !form.formState.isDirty && <p className="text-15 text-jade">{t('passwordChanged')}</p>}
      </div>
    </form>
  );
}
