import type { Voucher } from './voucher';

export const voucherStates = ['active', 'inactive', 'not_started', 'expired', 'used_up'] as const;

export type VoucherState = (typeof voucherStates)[number];

type Window = Pick<Voucher, 'active' | 'startsAt' | 'expiresAt' | 'usageLimit' | 'usageCount'>;

/**
 * What keeps a voucher from being redeemed at `now` (milliseconds), in the order in which a customer would be refused
 * (docs/vouchers.md). For display only: the database's clock decides a redemption.
 */
export function voucherState(voucher: Window, now: number): VoucherState {
  if (!voucher.active) return 'inactive';
  if (voucher.startsAt !== null && now < Date.parse(voucher.startsAt)) return 'not_started';
  if (voucher.expiresAt !== null && now >= Date.parse(voucher.expiresAt)) return 'expired';
  if (voucher.usageLimit !== null && voucher.usageCount >= voucher.usageLimit) return 'used_up';
  return 'active';
}
