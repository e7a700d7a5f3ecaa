import type { Bizcoins } from '../money/amount';
import type { VoucherType } from './voucher-type';

/** All that a redemption depends on, read in one query. `now` is the database's clock: all processes agree on it. */
export interface RedemptionFacts {
  readonly now: Date;
  readonly customer: CustomerFacts;
  /** `null` where no voucher has this code. */
  readonly voucher: VoucherFacts | null;
  readonly usesByCustomer: number;
  readonly lastUsedAt: Date | null;
  readonly memberOfFundingDealer: boolean;
  /** Room in the counter column, or in any of the shards. */
  readonly usesLeft: boolean;
  /** Of the customer's active subscriptions the one that ends last. */
  readonly activeSubscription: SubscriptionFacts | null;
}

/** The facts once the code is known to name a voucher. */
export interface KnownFacts extends RedemptionFacts {
  readonly voucher: VoucherFacts;
}

export interface CustomerFacts {
  readonly id: string;
  readonly dealerId: string | null;
  readonly suspended: boolean;
  readonly messageBalance: number;
  readonly walletBalance: Bizcoins;
}

export interface SubscriptionFacts {
  readonly id: string;
  readonly name: string;
  readonly endsAt: Date;
}

export interface PackageFacts {
  readonly id: string;
  readonly name: string;
  readonly messages: number;
  readonly days: number;
}

export interface VoucherFacts {
  readonly id: string;
  readonly version: number;
  readonly type: VoucherType;
  /** Messages, bizcoins or per cent by type; `null` for a package. */
  readonly value: string | null;
  readonly package: PackageFacts | null;
  readonly perCustomerLimit: number;
  readonly active: boolean;
  readonly startsAt: Date | null;
  /** The last civil day in `timeZone`; `expiresAt` is the first instant after it. */
  readonly expiresOn: string | null;
  readonly timeZone: string;
  readonly expiresAt: Date | null;
  readonly dealerId: string | null;
  readonly fundedByDealerId: string | null;
  readonly holderId: string | null;
  readonly createdBy: string;
  readonly minPurchase: string | null;
  readonly maxDiscount: string | null;
  readonly currency: string;
  /** Where the benefit ends if it is granted now: the first instant after, and its last civil day in the shop's zone. */
  readonly benefitEndsAt: Date | null;
  readonly benefitEndsOn: string | null;
}
