'use client';
import { Button } from '@bizcoin/ui/button';
import { Dialog } from '@bizcoin/ui/dialog';
import { Field } from '@bizcoin/ui/field';
import { TextArea } from '@bizcoin/ui/text-area';
import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslations } from 'next-intl';
import { useId, useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { ProblemNotice } from '../../problem/problem-notice';
import { useIssueWords } from '../../problem/use-issue-words';
import { AudienceFields } from '../fields/audience-fields';
import { LimitFields } from '../fields/limit-fields';
import { TermFields } from '../fields/term-fields';
import type { VoucherTerms } from '../fields/voucher-terms';
import { WindowFields } from '../fields/window-fields';
import { useBenefitWords } from '../use-benefit-words';
import type { Voucher } from '../voucher';
import { editFields } from './edit-fields';
import { termsOf } from './terms-of';
import { useEditVoucher } from './use-edit-voucher';

interface EditVoucherDialogProps {
  voucher: Voucher;
  onClose: () => void;
}

export function EditVoucherDialog({ voucher, onClose }: EditVoucherDialogProps) {
  const t = useTranslations('edit');
  const words = useIssueWords();
  const benefit = useBenefitWords();
  const formId = useId();
  const [reason, setReason] = useState('');
  const schema = useMemo(() => editFields(voucher, words), [voucher, words]);
  const form = useForm<VoucherTerms>({ resolver: zodResolver(schema), defaultValues: termsOf(voucher) });
  const { save, isPending, problem } = useEditVoucher(voucher, form, onClose);
  const submit = form.handleSubmit((terms) => save(terms, reason.trim() || null));
  return (
    <Dialog
      open
      onOpenChange={onClose}
      className="sm:max-w-2xl"
      title={t('title')}
      description={t('lead', { benefit: benefit.ofVoucher(voucher), tail: voucher.codeTail })}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" form={formId} pending={isPending}>
            {isPending ? t('saving') : t('save')}
          </Button>
        </>
      }
    >
      <FormProvider {...form}>
        <form
          id={formId}
          noValidate
          aria-label={t('title')}
          onSubmit={(event) => void submit(event)}
          className="flex flex-col gap-5"
        >
          <LimitFields canBeUnlimited={!voucher.vanity} />
          <WindowFields />
          <div className="grid gap-4 sm:grid-cols-2 empty:hidden">
            <TermFields type={voucher.type} />
          </div>
          <AudienceFields />
          <Field label={t('notes')} error={form.formState.errors.notes?.message}>
            <TextArea rows={2} {...form.register('notes')} />
          </Field>
          <Field label={t('reason')} hint={t('reasonHint')}>
            <TextArea rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
          {problem && <ProblemNotice problem={problem} />}
        </form>
      </FormProvider>
    </Dialog>
  );
}
