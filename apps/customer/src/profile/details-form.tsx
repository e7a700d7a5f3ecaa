'use client';
import { Button } from '@bizcoin/ui/button';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslations } from 'next-intl';
import { useForm } from 'react-hook-form';
import { useOnline } from '../frame/use-online';
import { ProblemNotice } from '../problem/problem-notice';
import { useFieldError } from '../session/use-field-error';
import type { Me } from '../session/use-me';
import { type DetailFields, detailFields } from './detail-fields';
import { useUpdateProfile } from './use-update-profile';

/** Name and phone can be changed; the e-mail address is the account itself, and the dealer chose the customer. */
export function DetailsForm({ me }: { me: Me }) {
  const t = useTranslations('profile');
  const fieldError = useFieldError();
  const online = useOnline();
  const { update, pending, saved, problem } = useUpdateProfile();
  const form = useForm<DetailFields>({
    resolver: zodResolver(detailFields),
    defaultValues: { name: me.name, phone: me.phone ?? '' },
  });
  const { errors, isDirty } = form.formState;
  const save = form.handleSubmit(({ name, phone }) =>
    update({ name, phone: phone || null }, { onSuccess: () => form.reset({ name, phone }) }),
  );
  return (
    <form noValidate aria-labelledby="details" onSubmit={(event) => void save(event)} className="flex flex-col gap-4">
      {problem && <ProblemNotice problem={problem} />}
      <Field label={t('name')} error={fieldError(errors.name)}>
        <Input autoComplete="name" {...form.register('name')} />
      </Field>
      <Field label={t('phone')} hint={t('phoneHint')} error={fieldError(errors.phone)}>
        <Input type="tel" dir="ltr" autoComplete="tel" {...form.register('phone')} />
      </Field>
      <dl className="flex flex-col gap-3">
        <Fixed name={t('email')} value={me.email} />
        {me.dealer && <Fixed name={t('dealer')} value={me.dealer.name} />}
      </dl>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="secondary" pending={pending} disabled={!online}>
          {t(pending ? 'saving' : 'save')}
        </Button>
        {saved && !isDirty && <p className="text-15 text-jade">{t('saved')}</p>}
        {!online && <p className="text-13 text-ink-soft">{t('offline')}</p>}
      </div>
    </form>
  );
}

function Fixed({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="text-13 text-ink-soft">{name}</dt>
      <dd className="text-15 break-words">
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}
