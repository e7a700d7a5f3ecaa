import { isPayable } from '../checkout/is-payable';
import type { PaymentTerms } from '../checkout/payment-terms';
import { compare, type Money, subtract } from '../money/amount';
import { accept, type Outcome, refuse } from '../refusal/outcome';
import { ascending } from '../sorting/ascending';
import { endTime } from '../window/end-time';
import { hasEnded } from '../window/has-ended';
import { discountOn } from './discount-on';
import type { SavedDiscount } from './saved-discount';

/** A saved discount's id, the word `best`, or none. */
export type DiscountWanted = string | null;

/** What a discount is chosen for. */
export interface DiscountedPurchase<C extends string> extends PaymentTerms<C> {
  readonly list: Money<C>;
  readonly now: Date;
}

/**
 * One discount per order (docs/checkout.md). `best` takes off most; of equals the one that ends soonest, then the
 * oldest. It passes over one that would leave a remainder nobody can pay, and may come to none. A discount named by id
 * that is not free, has ended or takes off nothing is `discount_unavailable`.
 */
export function chooseDiscount<C extends string>(
  wanted: DiscountWanted,
  discounts: readonly SavedDiscount[],
  purchase: DiscountedPurchase<C>,
): Outcome<SavedDiscount | null> {
  if (wanted === null) return accept(null);
  const offers = discounts.flatMap((discount) => offerOf(discount, purchase));
  if (wanted !== 'best') {
    const named = offers.find(({ discount }) => discount.id === wanted);
    return named === undefined ? refuse({ code: 'discount_unavailable' }) : accept(named.discount);
  }
  const [best] = offers.filter(({ off }) => isPayable(subtract(purchase.list, off), purchase)).sort(bestFirst);
  return accept(best?.discount ?? null);
}

interface Offer<C extends string> {
  readonly discount: SavedDiscount;
  readonly off: Money<C>;
}

function offerOf<C extends string>(discount: SavedDiscount, purchase: DiscountedPurchase<C>): Offer<C>[] {
  if (discount.status !== 'saved' || hasEnded(discount.validUntil, purchase.now)) return [];
  const off = discountOn(purchase.list, purchase.currency, discount);
  return off === null ? [] : [{ discount, off }];
}

// The id breaks ties, so that a quote repeated is the same quote.
const bestFirst = <C extends string>(one: Offer<C>, other: Offer<C>) =>
  compare(other.off, one.off) ||
  ascending(endTime(one.discount.validUntil), endTime(other.discount.validUntil)) ||
  ascending(one.discount.createdAt.getTime(), other.discount.createdAt.getTime()) ||
  ascending(one.discount.id, other.discount.id);
