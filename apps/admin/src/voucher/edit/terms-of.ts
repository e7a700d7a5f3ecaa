import { localOf } from '../fields/local-time';
import { EVERYONE, type VoucherTerms } from '../fields/voucher-terms';
import type { Voucher } from '../voucher';

/** The terms in force, as the form shows them. */
export const termsOf = (voucher: Voucher): VoucherTerms => ({
  isUnlimited: voucher.usageLimit === null,
  usageLimit: voucher.usageLimit?.toString() ?? '',
  perCustomerLimit: voucher.perCustomerLimit.toString(),
  listed: voucher.listed,
  startsAt: voucher.startsAt ? localOf(voucher.startsAt) : '',
  expiresOn: voucher.expiresOn ?? '',
  timeZone: voucher.timeZone,
  dealerId: voucher.dealer?.id ?? EVERYONE,
  holder: voucher.holder ? { value: voucher.holder.id, label: voucher.holder.name } : null,
  minPurchase: voucher.minPurchase ?? '',
  maxDiscount: voucher.maxDiscount ?? '',
  discountValidDays: voucher.discountValidDays?.toString() ?? '',
  grantValidDays: voucher.grantValidDays?.toString() ?? '',
  notes: voucher.notes ?? '',
});
