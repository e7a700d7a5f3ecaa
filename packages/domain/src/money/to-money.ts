import type { Bizcoins, Money } from './amount';
import { InvalidAmount } from './invalid-amount';
import { minorUnits } from './minor-units';
import { parseRate } from './rate';
import { roundDown } from './round';

/**
 * What these coins pay at this rate (money per bizcoin). Exact for every multiple of {@link bizcoinStep}; coins that do
 * not fill a whole minor unit buy nothing. Throws {@link InvalidAmount} for a rate that is no number above zero.
 */
export function toMoney<C extends string>(coins: Bizcoins, rate: string, currency: C): Money<C> {
  const factor = parseRate(rate);
  if (factor === null) throw new InvalidAmount(rate, 'a bizcoin rate');
  return roundDown(coins.times(factor), minorUnits(currency)) as Money<C>;
}
