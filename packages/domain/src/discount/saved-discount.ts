import type { SavedDiscountStatus } from './saved-discount-status';

/** What a percentage voucher promised: per cent of the list price, and in `currency` a cap and a least purchase. */
export interface DiscountTerms {
  readonly percent: string;
  readonly maxDiscount: string | null;
  readonly minPurchase: string | null;
  readonly currency: string;
}

/** A redeemed percentage voucher. `validUntil` is exclusive. */
export interface SavedDiscount extends DiscountTerms {
  readonly id: string;
  readonly status: SavedDiscountStatus;
  readonly validUntil: Date | null;
  readonly createdAt: Date;
}
