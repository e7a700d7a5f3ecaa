import type { Money } from './amount';
import { minorUnits } from './minor-units';
import { roundHalfUp } from './round';

/** What 1,000 of `count` things cost at this price, rounded half-up to the minor unit: for comparing, not for charging. */
export const pricePerThousand = <C extends string>(price: Money<C>, count: number, currency: C): Money<C> =>
  roundHalfUp(price.times(1_000).dividedBy(count), minorUnits(currency)) as Money<C>;
