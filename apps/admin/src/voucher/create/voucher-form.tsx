'use client';
import { Button } from '@bizcoin/ui/button';
import { Field } from '@bizcoin/ui/field';
import { TextArea } from '@bizcoin/ui/text-area';
import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Controller, FormProvider, useForm, useWatch } from 'react-hook-form';
import { ProblemNotice } from '../../problem/problem-notice';
import { useIssueWords } from '../../problem/use-issue-words';
import { usePerson } from '../../session/person-context';
import { AudienceFields } from '../fields/audience-fields';
import { DealerSelect } from '../fields/dealer-select';
import { LimitFields } from '../fields/limit-fields';
import { WindowFields } from '../fields/window-fields';
import { BenefitFields } from './benefit-fields';
import { CodeFields } from './code-fields';
import type { Created } from './created';
import { emptyVoucher } from './empty-voucher';
import { FormSection } from './form-section';
import { TicketPreview } from './ticket-preview';
import { useCreateVoucher } from './use-create-voucher';
import { THE_BUSINESS, type VoucherFields, voucherFields } from './voucher-fields';

export function VoucherForm({ onCreated }: { onCreated: (created: Created) => void }) {
  const t = useTranslations('form');
  const words = useIssueWords();
  const { may, level, shop } = usePerson();
  const author = level === null ? 'dealer' : 'staff';
  const schema = useMemo(
    () => voucherFields({ author, currency: shop.currency, words }),
    [author, shop.currency, words],
  );
  const form = useForm<VoucherFields>({
    resolver: zodResolver(schema),
    defaultValues: emptyVoucher('message', shop.timeZone),
  });
  const { send, isPending, problem } = useCreateVoucher(form, onCreated);
  const isVanity = useWatch({ control: form.control, name: 'codeKind' }) === 'vanity';
  return (
    <FormProvider {...form}>
      <form
        noValidate
        aria-label={t('label')}
        onSubmit={(event) => void form.handleSubmit(send)(event)}
        className="grid items-start gap-6 lg:grid-cols-[minmax(0,42rem)_minmax(18rem,22rem)]"
      >
        <div className="flex flex-col gap-4">
          <FormSection title={t('gives')}>
            <BenefitFields />
          </FormSection>
          <FormSection title={t('codeSection')}>
            <CodeFields canBeVanity={may.createEveryType} />
          </FormSection>
          <FormSection title={t('limits')}>
            <LimitFields canBeUnlimited={may.createEveryType && !isVanity} />
          </FormSection>
          <FormSection title={t('when')}>
            <WindowFields />
          </FormSection>
          <FormSection title={t('who')}>
            <AudienceFields />
            {may.seeDealers && (
              <Field label={t('fundedBy')} hint={t('fundedByHint')} className="mt-4 sm:max-w-[calc(50%-0.5rem)]">
                <Controller
                  control={form.control}
                  name="fundedByDealerId"
                  render={({ field }) => (
                    <DealerSelect
                      none={{ value: THE_BUSINESS, label: t('theBusiness') }}
                      value={field.value}
                      onValueChange={field.onChange}
                    />
                  )}
                />
              </Field>
            )}
          </FormSection>
          <FormSection title={t('notesSection')}>
            <Field label={t('notes')} hint={t('notesHint')} error={form.formState.errors.notes?.message}>
              <TextArea rows={3} {...form.register('notes')} />
            </Field>
          </FormSection>
        </div>
        <div className="flex flex-col gap-4 lg:sticky lg:top-20">
          <p className="text-13 font-semibold text-ink-soft">{t('preview')}</p>
          <TicketPreview />
          {problem && <ProblemNotice problem={problem} advice={problem.kind === 'refusal' ? undefined : t('again')} />}
          <Button type="submit" pending={isPending}>
            {isPending ? t('creating') : t('create')}
          </Button>
          <p className="text-13 text-ink-soft">{t('fixedLater')}</p>
        </div>
      </form>
    </FormProvider>
  );
}
