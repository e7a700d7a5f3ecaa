import type { VoucherType } from '@bizcoin/domain';
import { EVERYONE } from '../fields/voucher-terms';
import { THE_BUSINESS, type VoucherFields } from './voucher-fields';

/** A new voucher before anything is typed: one use, for everybody, without an end. */
export const emptyVoucher = (type: VoucherType, timeZone: string): VoucherFields => ({
  type,
  codeKind: 'generated',
  code: '',
  prefix: '',
  value: '',
  packageId: '',
  fundedByDealerId: THE_BUSINESS,
  isUnlimited: false,
  usageLimit: '1',
  perCustomerLimit: '1',
  listed: false,
  startsAt: '',
  expiresOn: '',
  timeZone,
  dealerId: EVERYONE,
  holder: null,
  minPurchase: '',
  maxDiscount: '',
  discountValidDays: '',
  grantValidDays: '',
  notes: '',
});
