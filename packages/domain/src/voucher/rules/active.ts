import type { VoucherRule } from '../voucher-rule';

/** Vouchers are deactivated, never deleted, so whoever holds one can be told. */
export const active: VoucherRule = ({ voucher }) => (voucher.active ? null : { code: 'voucher_disabled' });
