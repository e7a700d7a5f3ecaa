'use client';
import { Button } from '@bizcoin/ui/button';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { PasswordInput } from '@bizcoin/ui/password-input';
import { problemOf } from '@bizcoin/ui/problem-of';
import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';
import { type LoginFields, loginFields } from './login-fields';
import { SessionEnded } from './session-ended';
import { useFieldError } from './use-field-error';
import { useSignIn } from './use-sign-in';

export function LoginForm() {
  const t = useTranslations('session');
  const fieldError = useFieldError();
  const login = api.auth.login.useMutation({ onSuccess: useSignIn() });
  const form = useForm<LoginFields>({ resolver: zodResolver(loginFields), defaultValues: { email: '', password: '' } });
  const { errors } = form.formState;
  const signIn = form.handleSubmit((fields) => login.mutate(fields, { onError: () => form.setFocus('password') }));
  return (
    <form noValidate aria-label={t('signIn')} onSubmit={(event) => void signIn(event)} className="flex flex-col gap-4">
      <Suspense>{login.error ? <ProblemNotice problem={problemOf(login.error)} /> : <SessionEnded />}</Suspense>
      <Field label={t('email')} error={fieldError(errors.email)}>
        <Input type="email" autoComplete="username" inputMode="email" {...form.register('email')} />
      </Field>
      <Field label={t('password')} error={fieldError(errors.password)}>
        <PasswordInput autoComplete="current-password" {...form.register('password')} />
      </Field>
      <Button type="submit" pending={login.isPending} className="mt-2 w-full">
        {login.isPending ? t('signingIn') : t('signIn')}
      </Button>
    </form>
  );
}
