import { Decimal } from './decimal';
import { highestRate, hundredthsPerMinorUnit, isStorable, parseRate } from './rate';

export type RateCheck = { readonly allowed: true } | { readonly allowed: false; readonly nearest: string };

/**
 * A rate is allowed only if one minor unit is a whole number of 0.01 bizcoins (docs/bizcoins.md): then coins convert
 * without rounding. Any other is answered with the nearest rate that is; text that is no number, with the one next to 1.
 */
export function checkRate(rate: string, currency: string): RateCheck {
  const wanted = parseRate(rate);
  if (wanted !== null && isAllowed(wanted, currency)) return { allowed: true };
  return { allowed: false, nearest: nearestRate(wanted ?? new Decimal(1), currency).toFixed() };
}

export const isRateAllowed = (rate: string, currency: string): boolean => checkRate(rate, currency).allowed;

const isAllowed = (rate: Decimal, currency: string) =>
  isStorable(rate) && hundredthsPerMinorUnit(rate, currency).isInteger();

function nearestRate(wanted: Decimal, currency: string): Decimal {
  const distance = (rate: Decimal) => rate.minus(wanted).abs();
  return allowedRates(currency).reduce((best, rate) => (distance(rate).lessThan(distance(best)) ? rate : best));
}

// A quotient can be written down only if the divisor is made of twos and fives, and the highest rate of any currency,
// 100, has six places left after at most eight of each.
const FACTORS_MAX = 8;

function allowedRates(currency: string): Decimal[] {
  const rates: Decimal[] = [];
  for (let twos = 0; twos <= FACTORS_MAX; twos++) {
    for (let fives = 0; fives <= FACTORS_MAX; fives++) {
      const divisor = new Decimal(2).pow(twos).times(new Decimal(5).pow(fives));
      rates.push(highestRate(currency).dividedBy(divisor));
    }
  }
  return rates.filter(isStorable);
}
