'use client';
import { Stamp, type StampTone } from '@bizcoin/ui/stamp';
import { useTranslations } from 'next-intl';
import type { Voucher } from './voucher';

const tones = {
  active: 'good',
  inactive: 'danger',
  not_started: 'coin',
  expired: 'neutral',
  used_up: 'neutral',
} as const satisfies Record<Voucher['state'], StampTone>;

export function StateStamp({ state }: Pick<Voucher, 'state'>) {
  const t = useTranslations('state');
  return <Stamp tone={tones[state]}>{t(state)}</Stamp>;
}
