import { Decimal } from './decimal';
import { highestRate, hundredthsPerMinorUnit, isStorable, parseRate } from './rate';

export type RateCheck = { readonly allowed: true } | { readonly allowed: false; readonly nearest: string };

/**
 * A rate is allowed only if one minor unit is a whole number of 0.01 bizcoins (docs/bizcoins.md): then coins convert
 * without rounding. Any other text is answered with the nearest rate that is.
 */
export function checkRate(rate: string, currency: string): RateCheck {
  const wanted = parseRate(rate);
  if (wanted !== null && hundredthsPerMinorUnit(wanted, currency).isInteger()) return { allowed: true };
  return { allowed: false, nearest: nearestRate(wanted ?? new Decimal(1), currency).toFixed() };
}

export const isRateAllowed = (rate: string, currency: string): boolean => checkRate(rate, currency).allowed;

function nearestRate(wanted: Decimal, currency: string): Decimal {
  const distance = (rate: Decimal) => rate.minus(wanted).abs();
  return allowedRates(currency).reduce((best, rate) => (distance(rate).lessThan(distance(best)) ? rate : best));
}

// Only a divisor made of twos and fives leaves a rate that can be written down; 2^30 and 5^12 are past every storable one.
function allowedRates(currency: string): Decimal[] {
  const rates: Decimal[] = [];
  for (let twos = 0; twos <= 30; twos++) {
    for (let fives = 0; fives <= 12; fives++) {
      const rate = highestRate(currency).dividedBy(new Decimal(2).pow(twos).times(new Decimal(5).pow(fives)));
      if (isStorable(rate)) rates.push(rate);
    }
  }
  return rates;
}
