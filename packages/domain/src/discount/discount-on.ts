import { isLess, isZero, type Money } from '../money/amount';
import { lesser } from '../money/lesser';
import { money } from '../money/money';
import { percentageOf } from '../money/percentage-of';
import type { DiscountTerms } from './saved-discount';

/**
 * What a discount takes off this list price: per cent of it, rounded half-up to the minor unit, then capped
 * (docs/checkout.md). `null` where it takes off nothing: the purchase is too small, or the currency another. Throws
 * `InvalidAmount` for terms that are no amounts.
 */
export function discountOn<C extends string>(list: Money<C>, currency: C, terms: DiscountTerms): Money<C> | null {
  if (terms.currency !== currency) return null;
  if (terms.minPurchase !== null && isLess(list, money(terms.minPurchase, currency))) return null;
  const share = percentageOf(list, terms.percent, currency);
  const discount = terms.maxDiscount === null ? share : lesser(share, money(terms.maxDiscount, currency));
  return isZero(discount) ? null : discount;
}
