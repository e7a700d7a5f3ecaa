import type { Money } from './amount';
import { Decimal } from './decimal';
import { InvalidAmount } from './invalid-amount';
import { minorUnits } from './minor-units';
import { parsePercent } from './parse-percent';
import { roundHalfUp } from './round';

/** That share of a price, rounded half-up to the minor unit. Throws {@link InvalidAmount} unless 0 < percent ≤ 100. */
export function percentageOf<C extends string>(price: Money<C>, percent: string, currency: C): Money<C> {
  const share = parsePercent(percent);
  if (share === null) throw new InvalidAmount(percent, 'a percentage');
  return roundHalfUp(price.times(new Decimal(share)).dividedBy(100), minorUnits(currency)) as Money<C>;
}
