'use client';
import { Button } from '@bizcoin/ui/button';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { PasswordInput } from '@bizcoin/ui/password-input';
import { problemOf } from '@bizcoin/ui/problem-of';
import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslations } from 'next-intl';
import { useForm } from 'react-hook-form';
import { api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';
import { type RegisterFields, type Registration, registerFields } from './register-fields';
import { useFieldError } from './use-field-error';
import { useSignIn } from './use-sign-in';

const empty: RegisterFields = { name: '', email: '', phone: '', password: '', dealerCode: '' };

export function RegisterForm() {
  const t = useTranslations('session');
  const fieldError = useFieldError();
  const register = api.auth.register.useMutation({ onSuccess: useSignIn() });
  const form = useForm<RegisterFields, unknown, Registration>({
    resolver: zodResolver(registerFields),
    defaultValues: empty,
  });
  const { errors } = form.formState;
  const signUp = form.handleSubmit((fields) => register.mutate(fields, { onError: () => form.setFocus('email') }));
  return (
    <form
      noValidate
      aria-label={t('register')}
      onSubmit={(event) => void signUp(event)}
      className="flex flex-col gap-4"
    >
      {register.error && <ProblemNotice problem={problemOf(register.error)} />}
      <Field label={t('name')} error={fieldError(errors.name)}>
        <Input autoComplete="name" {...form.register('name')} />
      </Field>
      <Field label={t('email')} error={fieldError(errors.email)}>
        <Input type="email" autoComplete="username" inputMode="email" {...form.register('email')} />
      </Field>
      <Field label={t('password')} hint={t('passwordHint')} error={fieldError(errors.password)}>
        <PasswordInput autoComplete="new-password" {...form.register('password')} />
      </Field>
      <Field label={t('phone')} error={fieldError(errors.phone)}>
        <Input type="tel" autoComplete="tel" {...form.register('phone')} />
      </Field>
      <Field label={t('dealerCode')} hint={t('dealerCodeHint')} error={fieldError(errors.dealerCode)}>
        <Input autoComplete="off" autoCapitalize="characters" {...form.register('dealerCode')} />
      </Field>
      <Button type="submit" pending={register.isPending} className="mt-2 w-full">
        {register.isPending ? t('registering') : t('register')}
      </Button>
    </form>
  );
}
