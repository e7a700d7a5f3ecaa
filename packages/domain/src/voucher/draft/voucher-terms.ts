import type { VoucherType } from '../voucher-type';

/** What may be chosen when a voucher is created and, apart from the type, changed later. */
export interface VoucherTerms {
  readonly type: VoucherType;
  readonly vanity: boolean;
  /** `null` is unlimited. */
  readonly usageLimit: number | null;
  readonly perCustomerLimit: number;
  readonly startsAt: Date | null;
  /** The first instant after the civil day that the field `expiresOn` names. */
  readonly expiresAt: Date | null;
  readonly currency: string;
  readonly minPurchase: string | null;
  readonly maxDiscount: string | null;
  readonly discountValidDays: number | null;
  readonly grantValidDays: number | null;
}
