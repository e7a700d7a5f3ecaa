import { type Bizcoins, compare, isLess, type Money, subtract, zero } from '../money/amount';
import { formatBizcoins } from '../money/bizcoins';
import { formatMoney } from '../money/money';
import { toBizcoins } from '../money/to-bizcoins';
import type { Refusal } from '../refusal/refusal';
import type { PaymentTerms } from './payment-terms';

/**
 * The refusal of a split whose cash part the gateway would not take, with the nearest splits that work, the nearest
 * first: fewer coins, so that the minimum is left to pay, or all of them, so that nothing is (docs/checkout.md). Both may
 * be out of reach.
 */
export function remainderBelowMinimum<C extends string>(
  total: Money<C>,
  stated: Bizcoins,
  terms: PaymentTerms<C>,
): Refusal {
  const { minimum, currency } = terms;
  const suggestions = [...besideMinimum(total, terms), ...coveringAll(total, terms)]
    .sort((one, other) => compare(distance(one.bizcoins, stated), distance(other.bizcoins, stated)))
    .map(({ bizcoins, cash }) => ({ bizcoins: formatBizcoins(bizcoins), cash: formatMoney(cash, currency) }));
  return { code: 'remainder_below_minimum', minimum: formatMoney(minimum, currency), suggestions };
}

// No more coins than were stated, so they are there.
const besideMinimum = <C extends string>(total: Money<C>, { minimum, rate, currency }: PaymentTerms<C>) =>
  isLess(total, minimum) ? [] : [{ bizcoins: toBizcoins(subtract(total, minimum), rate, currency), cash: minimum }];

function coveringAll<C extends string>(total: Money<C>, { rate, currency, available }: PaymentTerms<C>) {
  const whole = toBizcoins(total, rate, currency);
  return isLess(available, whole) ? [] : [{ bizcoins: whole, cash: zero<C>() }];
}

const distance = (one: Bizcoins, other: Bizcoins) => (isLess(one, other) ? subtract(other, one) : subtract(one, other));
