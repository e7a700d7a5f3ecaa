'use client';
import { Button } from '@bizcoin/ui/button';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { problemOf } from '@bizcoin/ui/problem-of';
import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslations } from 'next-intl';
import { useForm } from 'react-hook-form';
import { api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';
import { useFieldError } from '../session/use-field-error';
import { type AskFields, askFields } from './ask-fields';
import { Outcome } from './outcome';

/** The answer is the same whether the address has an account or not, so the page can only speak of "if". */
export function AskForLink() {
  const t = useTranslations('reset');
  const fieldError = useFieldError();
  const ask = api.auth.requestReset.useMutation();
  const form = useForm<AskFields>({ resolver: zodResolver(askFields), defaultValues: { email: '' } });
  if (ask.isSuccess) {
    return (
      <Outcome
        title={t('sentTitle')}
        action={
          <Button variant="secondary" className="w-full" onClick={() => ask.reset()}>
            {t('askAgain')}
          </Button>
        }
      >
        <p className="text-15">
          {t.rich('sentText', {
            email: () => (
              <bdi className="font-semibold break-words" dir="ltr">
                {ask.variables.email}
              </bdi>
            ),
          })}
        </p>
        <p className="text-13 text-ink-soft">{t('sentHint')}</p>
      </Outcome>
    );
  }
  const send = form.handleSubmit((fields) => ask.mutate(fields, { onError: () => form.setFocus('email') }));
  return (
    <form noValidate aria-label={t('askTitle')} onSubmit={(event) => void send(event)} className="flex flex-col gap-4">
      {ask.error && <ProblemNotice problem={problemOf(ask.error)} />}
      <Field label={t('email')} error={fieldError(form.formState.errors.email)}>
        <Input type="email" autoComplete="username" inputMode="email" {...form.register('email')} />
      </Field>
      <Button type="submit" pending={ask.isPending} className="mt-2 w-full">
        {ask.isPending ? t('sending') : t('send')}
      </Button>
    </form>
  );
}
