import { notUsable } from '../not-usable';
import type { VoucherRule } from '../voucher-rule';

/** A voucher for one dealer's customers does not exist for the customers of another, or of nobody. */
export const sameDealer: VoucherRule = ({ voucher, customer }) =>
  voucher.dealerId === null || voucher.dealerId === customer.dealerId ? null : notUsable;
