import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bizcoins, isEqual, isGreater, subtract } from './amount';
import { bizcoinStep } from './bizcoin-step';
import { bizcoins } from './bizcoins';
import { Decimal } from './decimal';
import { InvalidAmount } from './invalid-amount';
import { money } from './money';
import { proportionOf } from './proportion-of';
import { inMinorUnits, shops } from './shops.arbitrary';
import { toBizcoins } from './to-bizcoins';
import { toMoney } from './to-money';
import { wholeSteps } from './whole-steps';

const minorAmounts = fc.integer({ min: 0, max: 1_000_000 });

test('every price can be paid exactly in coins, and those coins are worth the price again', () => {
  fc.assert(
    fc.property(shops, minorAmounts, ({ currency, rate }, units) => {
      const price = inMinorUnits(units, currency);
      const coins = toBizcoins(price, rate, currency);
      expect(isEqual(toMoney(coins, rate, currency), price)).toBe(true);
      expect(isEqual(wholeSteps(coins, bizcoinStep(rate, currency)), coins)).toBe(true);
    }),
  );
});

test('coins are cut to whole steps by less than one step, without changing what they buy', () => {
  fc.assert(
    fc.property(shops, minorAmounts, ({ currency, rate }, hundredths) => {
      const [coins, step] = [bizcoins(new Decimal(hundredths).div(100).toFixed()), bizcoinStep(rate, currency)];
      const spendable: Bizcoins = wholeSteps(coins, step);
      expect(isGreater(spendable, coins)).toBe(false);
      expect(isGreater(step, subtract(coins, spendable))).toBe(true);
      expect(isEqual(toMoney(spendable, rate, currency), toMoney(coins, rate, currency))).toBe(true);
    }),
  );
});

test('a proportion is never more than its share, and the rest never more than the other', () => {
  fc.assert(
    fc.property(
      shops,
      minorAmounts,
      minorAmounts,
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ currency }, a, b, part) => {
        const [share, other, whole] = [a, b, a + b].map((units) => inMinorUnits(Math.min(units, 1_000_000), currency));
        if (share === undefined || other === undefined || whole === undefined || a + b > 1_000_000) return;
        const amount = inMinorUnits(Math.floor((a + b) * part), currency);
        const proportion = proportionOf(amount, share, whole, currency);
        expect(isGreater(proportion, share)).toBe(false);
        expect(isGreater(subtract(amount, proportion), other)).toBe(false);
      },
    ),
  );
});

test('a share above its whole is a defect of the caller', () => {
  expect(() => proportionOf(money('1', 'USD'), money('3', 'USD'), money('2', 'USD'), 'USD')).toThrow(InvalidAmount);
});
