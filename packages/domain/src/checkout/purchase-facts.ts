import type { DiscountWanted } from '../discount/choose-discount';
import type { SavedDiscount } from '../discount/saved-discount';
import type { Bizcoins, Money } from '../money/amount';
import type { Grant } from '../wallet/grant';

/** What the customer asks for. */
export interface PurchaseWish {
  readonly bizcoins: Bizcoins | 'max';
  readonly discount: DiscountWanted;
}

/** All that a quote depends on, read at one instant. `now` is the database's. */
export interface PurchaseFacts<C extends string> {
  readonly now: Date;
  /** The end of the seventh civil day after `now`: coins that expire until then are worth a warning. */
  readonly soonUntil: Date;
  readonly package: OfferedPackage<C>;
  readonly currency: C;
  /** Money per bizcoin. */
  readonly rate: string;
  /** The least amount the gateway charges. */
  readonly minimum: Money<C>;
  readonly grants: readonly Grant[];
  readonly discounts: readonly SavedDiscount[];
}

export interface OfferedPackage<C extends string> {
  readonly id: string;
  readonly messages: number;
  readonly days: number;
  /** Tax included. */
  readonly price: Money<C>;
  readonly onSale: boolean;
}
