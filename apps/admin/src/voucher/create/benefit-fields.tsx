'use client';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { TermFields } from '../fields/term-fields';
import { PackageSelect } from './package-select';
import { TypePicker } from './type-picker';
import type { VoucherFields } from './voucher-fields';

export function BenefitFields() {
  const t = useTranslations('form');
  const { register, control, formState } = useFormContext<VoucherFields>();
  const type = useWatch({ control, name: 'type' });
  return (
    <>
      <TypePicker />
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        {type === 'package' ? (
          <PackageSelect />
        ) : (
          <Field label={t(`value.${type}`)} hint={t(`valueHint.${type}`)} error={formState.errors.value?.message}>
            <Input
              inputMode={type === 'message' ? 'numeric' : 'decimal'}
              autoComplete="off"
              className="tabular-nums"
              {...register('value')}
            />
          </Field>
        )}
        <TermFields type={type} />
      </div>
    </>
  );
}
