'use client';
import { Button } from '@bizcoin/ui/button';
import { Field } from '@bizcoin/ui/field';
import { PasswordInput } from '@bizcoin/ui/password-input';
import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslations } from 'next-intl';
import { useForm } from 'react-hook-form';
import { ProblemNotice } from '../problem/problem-notice';
import { useFieldError } from '../session/use-field-error';
import { type PasswordFields, passwordFields } from './password-fields';
import { useChangePassword } from './use-change-password';

export function ChangePasswordForm() {
  const t = useTranslations('profile');
  const fieldError = useFieldError();
  const form = useForm<PasswordFields>({
    resolver: zodResolver(passwordFields),
    defaultValues: { currentPassword: '', newPassword: '' },
  });
  const change = useChangePassword(form);
  const { errors, isDirty } = form.formState;
  const submit = form.handleSubmit((fields) => change.mutate(fields));
  return (
    <form
      noValidate
      aria-labelledby="password"
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-4"
    >
      {change.problem && <ProblemNotice problem={change.problem} />}
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
        {change.isSuccess && !isDirty && <p className="text-15 text-jade">{t('passwordChanged')}</p>}
      </div>
    </form>
  );
}
