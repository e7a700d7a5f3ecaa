'use client';
import { Button } from '@bizcoin/ui/button';
import { Dialog } from '@bizcoin/ui/dialog';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { ProblemNotice } from '../problem/problem-notice';
import { ReasonField } from '../reason/reason-field';
import { useReason } from '../reason/use-reason';
import { type AdjustmentDraft, adjustmentOf, availableAfter } from './adjustment-of';
import type { Customer } from './customer';
import { useAdjust } from './use-adjust';

interface AdjustDialogProps {
  customer: Customer;
  open: boolean;
  onClose: () => void;
}

/**
 * Corrects a wallet by a new entry, up or down. It stays mounted while closed, and after a lost answer it sends nothing but
 * the same request again.
 */
export function AdjustDialog({ customer, open, onClose }: AdjustDialogProps) {
  const t = useTranslations('adjust');
  const formats = useFormats();
  const formId = useId();
  const reason = useReason();
  const [text, setText] = useState('');
  const [wasAsked, setWasAsked] = useState(false);
  const adjust = useAdjust(customer, () => {
    setText('');
    setWasAsked(false);
    reason.clear();
    onClose();
  });
  const draft = adjustmentOf(text);
  const isFixed = adjust.isPending || adjust.isUnanswered;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (adjust.isUnanswered) return adjust.sendAgain();
    setWasAsked(true);
    const given = reason.given();
    if (draft && given) adjust.send(draft, given);
  };
  const words = ({ direction, amount }: AdjustmentDraft) =>
    t(`confirm.${direction}`, { amount: formats.bizcoins(amount), customer: customer.name });
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
          <Button
            type="submit"
            form={formId}
            variant={draft?.direction === 'take' ? 'danger' : 'primary'}
            className="h-auto py-2 whitespace-normal"
            pending={adjust.isPending}
          >
            {draft ? words(draft) : t('confirmLater')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate aria-label={t('title')} onSubmit={submit} className="flex flex-col gap-4">
        <fieldset disabled={isFixed} className="flex min-w-0 flex-col gap-4">
          <Field label={t('amount')} hint={t('amountHint')} error={wasAsked && !draft ? t('notAnAmount') : undefined}>
            <Input
              autoComplete="off"
              className="tabular-nums"
              value={text}
              onChange={(event) => {
                if (adjust.problem) adjust.startOver();
                setText(event.target.value);
              }}
            />
          </Field>
          {draft && <p className="text-15 text-ink-soft">{effectOf(draft)}</p>}
          <ReasonField {...reason.field} />
        </fieldset>
        {adjust.problem && (
          <ProblemNotice
            problem={adjust.problem}
            advice={adjust.isUnanswered ? t('again') : undefined}
            actions={
              adjust.isUnanswered && (
                <Button variant="secondary" size="sm" onClick={adjust.startOver}>
                  {t('startOver')}
                </Button>
              )
            }
          />
        )}
      </form>
    </Dialog>
  );

  function effectOf(of: AdjustmentDraft): string {
    const { available } = customer.wallet;
    const after = availableAfter(available, of);
    if (after === null) return t('tooMuch', { available: formats.bizcoins(available) });
    return t('effect', { before: formats.bizcoins(available), after: formats.bizcoins(after) });
  }
}
