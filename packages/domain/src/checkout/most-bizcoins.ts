import { type Bizcoins, isLess, type Money, subtract, zero } from '../money/amount';
import { bizcoinStep } from '../money/bizcoin-step';
import { lesser } from '../money/lesser';
import { toBizcoins } from '../money/to-bizcoins';
import { wholeSteps } from '../money/whole-steps';
import { accept, type Outcome, refuse } from '../refusal/outcome';
import { isPayable } from './is-payable';
import type { PaymentTerms } from './payment-terms';
import { remainderBelowMinimum } from './remainder-below-minimum';

/**
 * The most coins that leave the cash part zero or at least the gateway's minimum (docs/checkout.md). Asking for the most
 * is refused only where no number of coins at all would do, because the whole total is below the minimum and the coins
 * do not cover it.
 */
export function mostBizcoins<C extends string>(total: Money<C>, terms: PaymentTerms<C>): Outcome<Bizcoins> {
  const { rate, currency, minimum, available } = terms;
  if (!isPayable(total, terms)) return refuse(remainderBelowMinimum(total, zero(), terms));
  const whole = toBizcoins(total, rate, currency);
  if (!isLess(available, whole)) return accept(whole);
  const besideMinimum = toBizcoins(subtract(total, minimum), rate, currency);
  return accept(lesser(wholeSteps(available, bizcoinStep(rate, currency)), besideMinimum));
}
