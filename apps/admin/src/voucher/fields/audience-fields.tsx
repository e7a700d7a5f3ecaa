'use client';
import { Checkbox } from '@bizcoin/ui/checkbox';
import { Field } from '@bizcoin/ui/field';
import { useTranslations } from 'next-intl';
import { Controller, useFormContext } from 'react-hook-form';
import { CustomerPicker } from '../../customer/customer-picker';
import { usePerson } from '../../session/person-context';
import { DealerSelect } from './dealer-select';
import { EVERYONE, type VoucherTerms } from './voucher-terms';

/** Who may redeem it, and who is told about it. */
export function AudienceFields() {
  const t = useTranslations('form');
  const { may } = usePerson();
  const { control, formState } = useFormContext<VoucherTerms>();
  const { errors } = formState;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {may.seeDealers && (
        <Field label={t('dealer')} error={errors.dealerId?.message}>
          <Controller
            control={control}
            name="dealerId"
            render={({ field }) => (
              <DealerSelect
                none={{ value: EVERYONE, label: t('everyone') }}
                value={field.value}
                onValueChange={field.onChange}
              />
            )}
          />
        </Field>
      )}
      <Field label={t('holder')} hint={t('holderHint')}>
        <Controller
          control={control}
          name="holder"
          render={({ field }) => <CustomerPicker value={field.value} onValueChange={field.onChange} />}
        />
      </Field>
      <div className="sm:col-span-2">
        <Controller
          control={control}
          name="listed"
          render={({ field }) => (
            <Checkbox
              label={t('listed')}
              hint={t('listedHint')}
              checked={field.value}
              onCheckedChange={field.onChange}
            />
          )}
        />
      </div>
    </div>
  );
}
