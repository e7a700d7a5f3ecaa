import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from './decimal';
import { minorUnits } from './minor-units';
import { money } from './money';
import { percentageOf } from './percentage-of';

const currencies = fc.constantFrom('USD', 'JPY', 'KWD');
const percents = fc.integer({ min: 1, max: 10_000 }).map((hundredths) => new Decimal(hundredths).div(100).toFixed());
const wholePrices = fc.integer({ min: 0, max: 1_000_000 }).map(String);

test('a share is never negative, never above the price, and a whole number of minor units next to the exact share', () => {
  fc.assert(
    fc.property(wholePrices, percents, currencies, (text, percent, currency) => {
      const price = money(text, currency);
      const share = percentageOf(price, percent, currency);
      const halfUnit = new Decimal(10).pow(-minorUnits(currency)).div(2);
      expect(share.gte(0) && share.lte(price)).toBe(true);
      expect(share.decimalPlaces()).toBeLessThanOrEqual(minorUnits(currency));
      expect(share.minus(price.times(percent).div(100)).abs().lte(halfUnit)).toBe(true);
    }),
  );
});
