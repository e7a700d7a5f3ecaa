'use client';
import type { VoucherType } from '@bizcoin/domain';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { usePerson } from '../../session/person-context';
import type { VoucherTerms } from './voucher-terms';

/** Terms that only some types have. */
export function TermFields({ type }: { type: VoucherType }) {
  const t = useTranslations('form');
  const { currency } = usePerson().shop;
  const { register, formState } = useFormContext<VoucherTerms>();
  const { errors } = formState;
  if (type === 'credit') {
    return (
      <Field label={t('grantValidDays')} hint={t('grantValidDaysHint')} error={errors.grantValidDays?.message}>
        <Input inputMode="numeric" autoComplete="off" {...register('grantValidDays')} />
      </Field>
    );
  }
  if (type !== 'percentage') return null;
  return (
    <>
      <Field label={t('maxDiscount', { currency })} hint={t('optional')} error={errors.maxDiscount?.message}>
        <Input inputMode="decimal" autoComplete="off" {...register('maxDiscount')} />
      </Field>
      <Field label={t('minPurchase', { currency })} hint={t('optional')} error={errors.minPurchase?.message}>
        <Input inputMode="decimal" autoComplete="off" {...register('minPurchase')} />
      </Field>
      <Field label={t('discountValidDays')} hint={t('discountValidDaysHint')} error={errors.discountValidDays?.message}>
        <Input inputMode="numeric" autoComplete="off" {...register('discountValidDays')} />
      </Field>
    </>
  );
}
