'use client';
import { Button, buttonStyles } from '@bizcoin/ui/button';
import { Field } from '@bizcoin/ui/field';
import { PasswordInput } from '@bizcoin/ui/password-input';
import { problemOf } from '@bizcoin/ui/problem-of';
import { zodResolver } from '@hookform/resolvers/zod';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useForm } from 'react-hook-form';
import { api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';
import { useFieldError } from '../session/use-field-error';
import { type NewPasswordFields, newPasswordFields } from './new-password-fields';
import { Outcome } from './outcome';

interface SetPasswordProps {
  token: string;
  /** Leads back to the form that asks for a link. */
  onAskAgain: () => void;
}

export function SetPassword({ token, onAskAgain }: SetPasswordProps) {
  const t = useTranslations('reset');
  const fieldError = useFieldError();
  const reset = api.auth.reset.useMutation();
  const form = useForm<NewPasswordFields>({
    resolver: zodResolver(newPasswordFields),
    defaultValues: { password: '' },
  });
  if (reset.isSuccess) {
    return (
      <Outcome
        title={t('doneTitle')}
        action={
          <Link href="/login" className={buttonStyles({ className: 'w-full' })}>
            {t('signIn')}
          </Link>
        }
      >
        <p className="text-15">{t('doneText')}</p>
      </Outcome>
    );
  }
  const set = form.handleSubmit(({ password }) =>
    reset.mutate({ token, password }, { onError: () => form.setFocus('password') }),
  );
  const askAgain = (
    <Button type="button" variant="secondary" onClick={onAskAgain}>
      {t('askForLink')}
    </Button>
  );
  return (
    <form noValidate aria-label={t('setTitle')} onSubmit={(event) => void set(event)} className="flex flex-col gap-4">
      {reset.error && (
        <ProblemNotice problem={problemOf(reset.error)} actions={isUnusable(reset.error) ? askAgain : undefined} />
      )}
      <Field label={t('newPassword')} hint={t('newPasswordHint')} error={fieldError(form.formState.errors.password)}>
        <PasswordInput autoComplete="new-password" {...form.register('password')} />
      </Field>
      <Button type="submit" pending={reset.isPending} className="mt-2 w-full">
        {reset.isPending ? t('setting') : t('set')}
      </Button>
    </form>
  );
}

function isUnusable(error: unknown): boolean {
  const problem = problemOf(error);
  return problem.kind === 'refusal' && problem.refusal.code === 'reset_link_unusable';
}
