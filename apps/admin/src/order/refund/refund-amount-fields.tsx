'use client';
import { parseBizcoins, parseMoney } from '@bizcoin/domain';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { useTranslations } from 'next-intl';
import type { RefundDraft } from './refund-draft';

interface RefundAmountFieldsProps {
  draft: RefundDraft;
  currency: string;
  onChange: (change: Partial<RefundDraft>) => void;
}

/** The fields that the chosen way of refunding needs; "everything" needs none. */
export function RefundAmountFields({ draft, currency, onChange }: RefundAmountFieldsProps) {
  const t = useTranslations('refund');
  const moneyError = (text: string) =>
    text.trim() !== '' && parseMoney(text.trim(), currency) === null ? t('notMoney', { currency }) : undefined;
  const coinsError =
    draft.bizcoins.trim() !== '' && parseBizcoins(draft.bizcoins.trim()) === null ? t('notBizcoins') : undefined;
  if (draft.mode === 'all') return null;
  if (draft.mode === 'amount') {
    return (
      <Field label={t('amount', { currency })} hint={t('amountHint')} error={moneyError(draft.amount)}>
        <AmountInput value={draft.amount} onValueChange={(amount) => onChange({ amount })} />
      </Field>
    );
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('cash', { currency })} error={moneyError(draft.cash)}>
        <AmountInput value={draft.cash} onValueChange={(cash) => onChange({ cash })} />
      </Field>
      <Field label={t('bizcoins')} error={coinsError}>
        <AmountInput value={draft.bizcoins} onValueChange={(bizcoins) => onChange({ bizcoins })} />
      </Field>
    </div>
  );
}

function AmountInput({ value, onValueChange }: { value: string; onValueChange: (text: string) => void }) {
  return (
    <Input
      inputMode="decimal"
      autoComplete="off"
      className="tabular-nums"
      value={value}
      onChange={(event) => onValueChange(event.target.value)}
    />
  );
}
