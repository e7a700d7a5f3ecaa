'use client';
import { Combobox } from '@bizcoin/ui/combobox';
import { Field } from '@bizcoin/ui/field';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { ProblemNotice } from '../problem/problem-notice';
import { useMe } from '../session/use-me';
import { useUpdateProfile } from './use-update-profile';

const asItem = (zone: string) => ({ value: zone, label: zone.replaceAll('_', ' ') });

/** The zone in which this customer's dates are written; without one, that of the device in hand. */
export function ZoneChoice() {
  const t = useTranslations('profile');
  const me = useMe();
  const { update, problem } = useUpdateProfile();
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone').map(asItem), []);
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div className="flex flex-col gap-3">
      <Field label={t('zone')} hint={t('zoneHint')}>
        <Combobox
          items={zones}
          value={me?.timeZone ? asItem(me.timeZone) : null}
          onValueChange={(chosen) => update({ timeZone: chosen?.value ?? null })}
          placeholder={t('zoneOfDevice', { zone: asItem(own).label })}
          clearLabel={t('clearZone')}
        />
      </Field>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}
