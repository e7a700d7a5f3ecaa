import { type Amount, isGreater, isZero } from './amount';
import { InvalidAmount } from './invalid-amount';
import { minorUnits } from './minor-units';
import { roundHalfUp } from './round';

/**
 * That part of `amount` which `share` is of `whole`, rounded half-up to the currency's minor unit. Never more than
 * `share` while `amount` is at most `whole`. Of nothing the proportion is nothing. Throws {@link InvalidAmount} if the
 * share is more than the whole.
 */
export function proportionOf<C extends string>(amount: Amount<C>, share: Amount<C>, whole: Amount<C>, currency: C) {
  if (isGreater(share, whole)) throw new InvalidAmount(share.toFixed(), `a share of ${whole.toFixed()}`);
  if (isZero(whole)) return whole;
  return roundHalfUp(amount.times(share).dividedBy(whole), minorUnits(currency)) as Amount<C>;
}
