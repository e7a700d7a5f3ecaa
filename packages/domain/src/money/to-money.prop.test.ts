import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, type Bizcoins, isEqual } from './amount';
import { bizcoinStep } from './bizcoin-step';
import { checkRate, isRateAllowed } from './check-rate';
import { Decimal } from './decimal';
import { minorUnits } from './minor-units';
import { toMoney } from './to-money';

const currencies = fc.constantFrom('USD', 'JPY', 'KWD');
const anyRates = fc
  .integer({ min: 1, max: 200_000_000 })
  .map((millionths) => new Decimal(millionths).div(1e6).toFixed());

test('the rate named instead of a refused one is allowed itself', () => {
  fc.assert(
    fc.property(anyRates, currencies, (rate, currency) => {
      const check = checkRate(rate, currency);
      expect(check.allowed || isRateAllowed(check.nearest, currency)).toBe(true);
    }),
  );
});

test('a whole number of steps converts to exactly that many minor units', () => {
  fc.assert(
    fc.property(anyRates, currencies, fc.integer({ min: 0, max: 10_000 }), (rate, currency, steps) => {
      const check = checkRate(rate, currency);
      const allowed = check.allowed ? rate : check.nearest;
      const coins = bizcoinStep(allowed, currency).times(steps) as Bizcoins;
      const minorUnit = new Decimal(10).pow(-minorUnits(currency));
      expect(toMoney(coins, allowed, currency).eq(minorUnit.times(steps))).toBe(true);
    }),
  );
});

test('coins spent in two parts pay as much as spent at once', () => {
  fc.assert(
    fc.property(currencies, fc.nat(10_000), fc.nat(10_000), (currency, one, other) => {
      const rate = checkRate('1', currency);
      const allowed = rate.allowed ? '1' : rate.nearest;
      const step = bizcoinStep(allowed, currency);
      const [first, second] = [step.times(one) as Bizcoins, step.times(other) as Bizcoins];
      const apart = add(toMoney(first, allowed, currency), toMoney(second, allowed, currency));
      expect(isEqual(apart, toMoney(add(first, second), allowed, currency))).toBe(true);
    }),
  );
});
