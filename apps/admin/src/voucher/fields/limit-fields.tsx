'use client';
import { Checkbox } from '@bizcoin/ui/checkbox';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { useTranslations } from 'next-intl';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import type { VoucherTerms } from './voucher-terms';

/** How often it may be redeemed, in all and by one customer. */
export function LimitFields({ canBeUnlimited }: { canBeUnlimited: boolean }) {
  const t = useTranslations('form');
  const { register, control, formState } = useFormContext<VoucherTerms>();
  const isUnlimited = useWatch<VoucherTerms, 'isUnlimited'>({ control, name: 'isUnlimited' });
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div>
        <Field label={t('usageLimit')} error={formState.errors.usageLimit?.message}>
          <Input inputMode="numeric" autoComplete="off" disabled={isUnlimited} {...register('usageLimit')} />
        </Field>
        {canBeUnlimited && (
          <Controller
            control={control}
            name="isUnlimited"
            render={({ field }) => (
              <Checkbox label={t('unlimited')} checked={field.value} onCheckedChange={field.onChange} />
            )}
          />
        )}
      </div>
      <Field
        label={t('perCustomerLimit')}
        hint={t('perCustomerHint')}
        error={formState.errors.perCustomerLimit?.message}
      >
        <Input inputMode="numeric" autoComplete="off" {...register('perCustomerLimit')} />
      </Field>
    </div>
  );
}
