import { Decimal } from './decimal';
import { minorUnits } from './minor-units';
import { parseDecimal } from './parse-decimal';

const RATE_PLACES = 6;
const HUNDREDTHS_PER_BIZCOIN = 100;

/** Money per bizcoin as a number above zero with at most 6 places, else `null`. */
export function parseRate(text: string): Decimal | null {
  const rate = parseDecimal(text, RATE_PLACES);
  return rate === null || rate.isZero() ? null : rate;
}

/** At this rate 0.01 bizcoins are exactly one minor unit; every allowed rate is this one divided by a whole number. */
export const highestRate = (currency: string): Decimal =>
  new Decimal(HUNDREDTHS_PER_BIZCOIN).dividedBy(new Decimal(10).pow(minorUnits(currency)));

/** How many hundredths of a bizcoin make one minor unit of the currency; whole if, and only if, the rate is allowed. */
export const hundredthsPerMinorUnit = (rate: Decimal, currency: string): Decimal =>
  highestRate(currency).dividedBy(rate);

/** Whether a rate is written with few enough places to be stored exactly. */
export const isStorable = (rate: Decimal): boolean => rate.decimalPlaces() <= RATE_PLACES;
