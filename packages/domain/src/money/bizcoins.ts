import { type Bizcoins, isOverMax } from './amount';
import { InvalidAmount } from './invalid-amount';
import { parseDecimal } from './parse-decimal';

const BIZCOIN_PLACES = 2;

/** Reads what a person or a script wrote: `null` unless it is 0 to 1,000,000 with at most 2 places (docs/bizcoins.md). */
export function parseBizcoins(text: string): Bizcoins | null {
  const amount = parseDecimal(text, BIZCOIN_PLACES) as Bizcoins | null;
  return amount === null || isOverMax(amount) ? null : amount;
}

/** Reads an amount that is already known to be good, such as a column. Throws {@link InvalidAmount} otherwise. */
export function bizcoins(text: string): Bizcoins {
  const amount = parseBizcoins(text);
  if (amount === null) throw new InvalidAmount(text, 'an amount of bizcoins');
  return amount;
}

/** As {@link bizcoins}, for the one place where a sign has a meaning: a manual adjustment. `-0` has none. */
export function signedBizcoins(text: string): Bizcoins {
  if (!text.startsWith('-')) return bizcoins(text);
  const amount = bizcoins(text.slice(1));
  if (amount.isZero()) throw new InvalidAmount(text, 'a signed amount of bizcoins');
  return amount.negated() as Bizcoins;
}

/** Always 2 places, as the wire and the screens want it. */
export const formatBizcoins = (amount: Bizcoins): string => amount.toFixed(BIZCOIN_PLACES);
