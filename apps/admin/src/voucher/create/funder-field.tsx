'use client';
import { Field } from '@bizcoin/ui/field';
import { useTranslations } from 'next-intl';
import { Controller, useFormContext } from 'react-hook-form';
import { DealerSelect } from '../fields/dealer-select';
import { THE_BUSINESS, type VoucherFields } from './voucher-fields';

export function FunderField() {
  const t = useTranslations('form');
  const { control } = useFormContext<VoucherFields>();
  return (
    <Field label={t('fundedBy')} hint={t('fundedByHint')} className="mt-4 sm:max-w-[calc(50%-0.5rem)]">
      <Controller
        control={control}
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
  );
}
