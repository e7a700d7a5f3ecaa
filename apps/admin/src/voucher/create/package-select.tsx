'use client';
import { Field } from '@bizcoin/ui/field';
import { Select } from '@bizcoin/ui/select';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { Controller, useFormContext } from 'react-hook-form';
import { api } from '../../api/api';
import type { VoucherFields } from './voucher-fields';

export function PackageSelect() {
  const t = useTranslations('form');
  const formats = useFormats();
  const { control, formState } = useFormContext<VoucherFields>();
  const packages = api.package.list.useQuery();
  const items = (packages.data ?? [])
    .filter((offered) => !offered.archived)
    .map(({ id, name, messages, days, price, currency }) => ({
      value: id,
      label: t('packageOption', { name, messages, days, price: formats.money(price, currency) }),
    }));
  const error = packages.isError ? t('packagesFailed') : formState.errors.packageId?.message;
  return (
    <Field label={t('package')} hint={t('packageHint')} error={error} className="sm:col-span-2">
      <Controller
        control={control}
        name="packageId"
        render={({ field }) => (
          <Select items={items} value={field.value || null} onValueChange={field.onChange} disabled={!packages.data} />
        )}
      />
    </Field>
  );
}
