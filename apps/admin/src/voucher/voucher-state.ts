import type { Voucher } from './voucher';

/** What keeps a voucher from being redeemed, or `active`; the server tells it by the database's clock. */
export const voucherStates = [
  'active',
  'inactive',
  'not_started',
  'expired',
  'used_up',
] as const satisfies readonly Voucher['state'][];
