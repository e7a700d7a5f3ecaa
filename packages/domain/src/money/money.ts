import { isOverMax, type Money } from './amount';
import { InvalidAmount } from './invalid-amount';
import { minorUnits } from './minor-units';
import { parseDecimal } from './parse-decimal';

/** Reads what a person wrote: `null` unless it is 0 to 1,000,000 in the places of the currency. */
export function parseMoney<C extends string>(text: string, currency: C): Money<C> | null {
  const amount = parseDecimal(text, minorUnits(currency)) as Money<C> | null;
  return amount === null || isOverMax(amount) ? null : amount;
}

/** Reads an amount that is already known to be good, such as a column. Throws {@link InvalidAmount} otherwise. */
export function money<C extends string>(text: string, currency: C): Money<C> {
  const amount = parseMoney(text, currency);
  if (amount === null) throw new InvalidAmount(text, `an amount of ${currency}`);
  return amount;
}

/** The currency's own number of places: `10.00` USD, `1500` JPY, `1.250` KWD. */
export const formatMoney = <C extends string>(amount: Money<C>, currency: C): string =>
  amount.toFixed(minorUnits(currency));
