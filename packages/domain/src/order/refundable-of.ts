import { type Bizcoins, subtract, zero } from '../money/amount';
import { lesser } from '../money/lesser';
import { toMoney } from '../money/to-money';
import { isPaid } from './order-status';
import type { RefundFacts, Tenders } from './refund-facts';

/**
 * What can still come back of an order, each part to its own source (docs/checkout.md): what was paid by it and has not
 * come back, and of a top-up no more than the coins that are still there are worth.
 */
export function refundableOf<C extends string>(facts: RefundFacts<C>): Tenders<C> {
  if (!isPaid(facts.status)) return { bizcoins: zero<'bizcoin'>(), cash: zero<C>() };
  const { paid, returned, unspentTopUp } = facts;
  const cash = subtract(paid.cash, returned.cash);
  return {
    bizcoins: subtract(paid.bizcoins, returned.bizcoins),
    cash: unspentTopUp === null ? cash : lesser(cash, worthOf(unspentTopUp, facts)),
  };
}

const worthOf = <C extends string>(coins: Bizcoins, { rate, currency }: RefundFacts<C>) =>
  toMoney(coins, rate, currency);
