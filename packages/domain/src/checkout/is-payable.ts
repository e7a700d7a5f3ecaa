import { isLess, isZero, type Money } from '../money/amount';
import { toBizcoins } from '../money/to-bizcoins';
import type { PaymentTerms } from './payment-terms';

/** Whether any split pays this total: nothing is due, the gateway takes it whole, or the coins cover it whole. */
export const isPayable = <C extends string>(
  total: Money<C>,
  { minimum, available, rate, currency }: PaymentTerms<C>,
): boolean => isZero(total) || !isLess(total, minimum) || !isLess(available, toBizcoins(total, rate, currency));
