import { Decimal } from './decimal';
import { minorUnits } from './minor-units';
import { parseDecimal } from './parse-decimal';

const STORED_PLACES = 6;
const TYPED_PLACES = 9;

/** Money per bizcoin as a number above zero, else `null`. Reads more places than are stored, to name the nearest rate. */
export function parseRate(text: string): Decimal | null {
  const rate = parseDecimal(text, TYPED_PLACES);
  return rate === null || rate.isZero() ? null : rate;
}

/** At this rate 0.01 bizcoins are exactly one minor unit; every allowed rate is this one divided by a whole number. */
export const highestRate = (currency: string): Decimal => new Decimal(10).pow(2 - minorUnits(currency));

/** How many hundredths of a bizcoin make one minor unit of the currency: a whole number at every allowed rate. */
export const hundredthsPerMinorUnit = (rate: Decimal, currency: string): Decimal =>
  highestRate(currency).dividedBy(rate);

/** Whether the rate is written with few enough places to be stored as it is. */
export const isStorable = (rate: Decimal): boolean => rate.decimalPlaces() <= STORED_PLACES;
