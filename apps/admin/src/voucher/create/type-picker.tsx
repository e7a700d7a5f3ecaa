'use client';
import { type VoucherType, voucherTypes } from '@bizcoin/domain';
import { VoucherIcon } from '@bizcoin/ui/voucher-icon';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { usePerson } from '../../session/person-context';
import type { VoucherFields } from './voucher-fields';

const dealerTypes: readonly VoucherType[] = ['message', 'percentage'];

export function TypePicker() {
  const t = useTranslations('form');
  const type = useTranslations('type');
  const { may } = usePerson();
  const { register, resetField } = useFormContext<VoucherFields>();
  const offered = may.createEveryType ? voucherTypes : dealerTypes;
  return (
    <fieldset>
      <legend className="mb-1.5 text-13 font-semibold">{t('type')}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {offered.map((value) => (
          <label
            key={value}
            className="flex cursor-pointer gap-3 rounded-control border border-line bg-surface p-3 transition-colors hover:border-line-strong has-checked:border-jade has-checked:bg-jade-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-jade"
          >
            <input
              type="radio"
              value={value}
              className="sr-only"
              {...register('type', { onChange: () => resetField('value', { defaultValue: '' }) })}
            />
            <VoucherIcon type={value} className="mt-0.5 size-5 shrink-0" />
            <span>
              <span className="block font-semibold">{type(value)}</span>
              <span className="block text-13 text-ink-soft">{t(`typeHint.${value}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
