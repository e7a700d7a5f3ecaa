import { type Bizcoins, isEqual, isGreater, isLess, isZero, type Money, subtract } from '../money/amount';
import { bizcoinStep } from '../money/bizcoin-step';
import { formatBizcoins } from '../money/bizcoins';
import { toBizcoins } from '../money/to-bizcoins';
import { toMoney } from '../money/to-money';
import { wholeSteps } from '../money/whole-steps';
import type { IssueCode } from '../refusal/input-issue';
import { accept, type Outcome, refuse } from '../refusal/outcome';
import type { PaymentTerms } from './payment-terms';
import { remainderBelowMinimum } from './remainder-below-minimum';

/**
 * Whether a total can be paid with exactly this many coins. First whether the customer has them
 * (`insufficient_bizcoins`), then whether the price takes them (`invalid_input`, naming the nearest number it takes:
 * whole steps, and no more than the total), then whether the gateway takes the rest (`remainder_below_minimum`).
 */
export function statedBizcoins<C extends string>(
  total: Money<C>,
  stated: Bizcoins,
  terms: PaymentTerms<C>,
): Outcome<Bizcoins> {
  const { available, minimum, rate, currency } = terms;
  if (isGreater(stated, available))
    return refuse({ code: 'insufficient_bizcoins', available: formatBizcoins(available) });
  const whole = toBizcoins(total, rate, currency);
  if (isGreater(stated, whole)) return invalid('out_of_range', whole);
  const steps = wholeSteps(stated, bizcoinStep(rate, currency));
  if (!isEqual(steps, stated)) return invalid('malformed', steps);
  const cash = subtract(total, toMoney(stated, rate, currency));
  return isZero(cash) || !isLess(cash, minimum) ? accept(stated) : refuse(remainderBelowMinimum(total, stated, terms));
}

const invalid = (code: IssueCode, expected: Bizcoins) =>
  refuse({ code: 'invalid_input', issues: [{ path: 'bizcoins', code, expected: formatBizcoins(expected) }] });
