'use client';
import { Button } from '@bizcoin/ui/button';
import { Dialog } from '@bizcoin/ui/dialog';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { ProblemNotice } from '../problem/problem-notice';
import { wholeOf } from '../voucher/fields/whole-of';
import type { Customer } from './customer';
import { useRecordUsage } from './use-record-usage';

interface RecordUsageDialogProps {
  customer: Customer;
  open: boolean;
  onClose: () => void;
}

/** Enters messages that were sent elsewhere. It stays mounted while closed, so that an unanswered try keeps its key. */
export function RecordUsageDialog({ customer, open, onClose }: RecordUsageDialogProps) {
  const t = useTranslations('recordUsage');
  const formId = useId();
  const [text, setText] = useState('');
  const [wasAsked, setWasAsked] = useState(false);
  const { send, isPending, problem } = useRecordUsage(customer, () => {
    setText('');
    setWasAsked(false);
    onClose();
  });
  const messages = wholeOf(text);
  const isValid = messages >= 1;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasAsked(true);
    if (isValid) send(messages);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      title={t('title')}
      description={t('lead', { customer: customer.name })}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" form={formId} pending={isPending}>
            {isPending ? t('recording') : t('confirm')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate aria-label={t('title')} onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t('messages')} error={wasAsked && !isValid ? t('whole') : undefined}>
          <Input
            inputMode="numeric"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        {problem && <ProblemNotice problem={problem} advice={problem.kind === 'refusal' ? undefined : t('again')} />}
      </form>
    </Dialog>
  );
}
