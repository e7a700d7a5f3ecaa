import type { VoucherRule } from '../voucher-rule';

/** Stands before the voucher's own state: who repeats a code wants to hear when it worked, not that it has expired. */
export const timesLeftForCustomer: VoucherRule = ({ voucher, usesByCustomer, lastUsedAt }) =>
  lastUsedAt === null || usesByCustomer < voucher.perCustomerLimit
    ? null
    : { code: 'voucher_already_redeemed', redeemedAt: lastUsedAt.toISOString() };
