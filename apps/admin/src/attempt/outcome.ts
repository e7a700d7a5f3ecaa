import { refusalCodes } from '@bizcoin/domain';

/** How an attempt ended: `success`, or the code of its refusal. */
export const outcomes = ['success', ...refusalCodes] as const;

export type Outcome = (typeof outcomes)[number];

/** The outcomes that a preview or a redemption of a voucher can have, the likeliest questions first. */
export const voucherOutcomes = [
  'success',
  'voucher_not_usable',
  'voucher_code_mistyped',
  'voucher_already_redeemed',
  'voucher_expired',
  'voucher_used_up',
  'voucher_disabled',
  'voucher_not_started',
  'voucher_own_creation',
  'benefit_unavailable',
  'customer_suspended',
  'too_many_attempts',
  'idempotency_key_reused',
  'busy',
] as const satisfies readonly Outcome[];
