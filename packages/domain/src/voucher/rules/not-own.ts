import type { VoucherRule } from '../voucher-rule';

/** Nobody redeems what they created, nor what the dealer they belong to pays for. */
export const notOwn: VoucherRule = ({ voucher, customer, memberOfFundingDealer }) =>
  voucher.createdBy === customer.id || memberOfFundingDealer ? { code: 'voucher_own_creation' } : null;
