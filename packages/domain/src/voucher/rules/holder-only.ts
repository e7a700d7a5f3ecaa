import { notUsable } from '../not-usable';
import type { VoucherRule } from '../voucher-rule';

/** A voucher assigned to one customer does not exist for another. */
export const holderOnly: VoucherRule = ({ voucher, customer }) =>
  voucher.holderId === null || voucher.holderId === customer.id ? null : notUsable;
