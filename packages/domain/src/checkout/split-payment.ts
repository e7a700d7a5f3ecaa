import { discountOn } from '../discount/discount-on';
import type { DiscountTerms } from '../discount/saved-discount';
import { type Bizcoins, type Money, subtract, zero } from '../money/amount';
import { toMoney } from '../money/to-money';
import { accept, type Outcome, refuse } from '../refusal/outcome';
import { mostBizcoins } from './most-bizcoins';
import type { PaymentSplit } from './payment-split';
import type { PaymentTerms } from './payment-terms';
import { statedBizcoins } from './stated-bizcoins';

export interface Purchase<C extends string> extends PaymentTerms<C> {
  readonly list: Money<C>;
  readonly discount: DiscountTerms | null;
  readonly bizcoins: Bizcoins | 'max';
}

/**
 * Who pays how much of a price: first the discount, then the coins, the rest in cash, each counted once
 * (docs/checkout.md). Refused with `discount_unavailable`, `insufficient_bizcoins`, `remainder_below_minimum` or
 * `invalid_input`. Throws `InvalidAmount` for a rate that the currency does not allow.
 */
export function splitPayment<C extends string>(purchase: Purchase<C>): Outcome<PaymentSplit<C>> {
  const { list, currency, rate } = purchase;
  const discount = purchase.discount === null ? zero<C>() : discountOn(list, currency, purchase.discount);
  if (discount === null) return refuse({ code: 'discount_unavailable' });
  const total = subtract(list, discount);
  const coins =
    purchase.bizcoins === 'max' ? mostBizcoins(total, purchase) : statedBizcoins(total, purchase.bizcoins, purchase);
  if (!coins.ok) return coins;
  const bizcoinsValue = toMoney(coins.value, rate, currency);
  const cash = subtract(total, bizcoinsValue);
  return accept({ list, discount, bizcoins: coins.value, bizcoinsValue, cash });
}
