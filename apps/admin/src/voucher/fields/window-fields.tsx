'use client';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTimeZone, useTranslations } from 'next-intl';
import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import type { VoucherTerms } from './voucher-terms';

const zones = Intl.supportedValuesOf('timeZone');

/** From when and until when. The start is an instant on the writer's clock; the end is a day in the voucher's zone. */
export function WindowFields() {
  const t = useTranslations('form');
  const formats = useFormats();
  const ownZone = useTimeZone() ?? 'UTC';
  const zoneList = useId();
  const { register, formState } = useFormContext<VoucherTerms>();
  const { errors } = formState;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label={t('startsAt')}
        hint={t('startsAtHint', { zone: formats.zone(ownZone) })}
        error={errors.startsAt?.message}
        className="sm:col-span-2 sm:max-w-[calc(50%-0.5rem)]"
      >
        <Input type="datetime-local" {...register('startsAt')} />
      </Field>
      <Field label={t('expiresOn')} hint={t('expiresOnHint')} error={errors.expiresOn?.message}>
        <Input type="date" {...register('expiresOn')} />
      </Field>
      <Field label={t('timeZone')} hint={t('timeZoneHint')} error={errors.timeZone?.message}>
        <Input list={zoneList} autoComplete="off" spellCheck={false} {...register('timeZone')} />
      </Field>
      <datalist id={zoneList}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </div>
  );
}
