import type { SavedDiscountStatus } from '@bizcoin/domain';
import type { GrantJson } from '../wallet/grant-json';

/** What `readPurchase` gets from the database; amounts are text, so that no driver makes numbers of them. */
export interface PurchaseRow {
  readonly now: Date;
  readonly currency: string;
  readonly rate: string;
  readonly time_zone: string;
  readonly suspended: boolean;
  readonly package_id: string | null;
  readonly package_name: string | null;
  readonly messages: number | null;
  readonly days: number | null;
  readonly price: string | null;
  readonly package_currency: string | null;
  readonly on_sale: boolean | null;
  readonly grants: readonly GrantJson[];
  readonly discounts: readonly DiscountJson[];
}

interface DiscountJson {
  readonly id: string;
  readonly status: SavedDiscountStatus;
  readonly percent: string;
  readonly maxDiscount: string | null;
  readonly minPurchase: string | null;
  readonly currency: string;
  readonly validUntil: string | null;
  readonly createdAt: string;
}
