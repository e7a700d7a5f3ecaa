'use client';
import { Stamp, type StampTone } from '@bizcoin/ui/stamp';
import { useTranslations } from 'next-intl';
import type { Voucher } from './voucher';
import { type VoucherState, voucherState } from './voucher-state';

const tones = {
  active: 'good',
  inactive: 'danger',
  not_started: 'coin',
  expired: 'neutral',
  used_up: 'neutral',
} as const satisfies Record<VoucherState, StampTone>;

export function StateStamp({ voucher }: { voucher: Voucher }) {
  const t = useTranslations('state');
  const state = voucherState(voucher, Date.now());
  return <Stamp tone={tones[state]}>{t(state)}</Stamp>;
}
