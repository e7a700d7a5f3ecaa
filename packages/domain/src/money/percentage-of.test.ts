import { expect, test } from 'vitest';
import { InvalidAmount } from './invalid-amount';
import { formatMoney, money } from './money';
import { percentageOf } from './percentage-of';

test.each([
  ['40.00', '20', 'USD', '8.00'],
  ['0.05', '10', 'USD', '0.01'],
  ['10.00', '33.33', 'USD', '3.33'],
  ['105', '50', 'JPY', '53'],
  ['0.001', '50', 'KWD', '0.001'],
  ['10.00', '100', 'USD', '10.00'],
])('of %s, %s %% in %s is %s, rounded half-up to the minor unit', (price, percent, currency, share) => {
  expect(formatMoney(percentageOf(money(price, currency), percent, currency), currency)).toBe(share);
});

test.each(['0', '-5', '100.01', '12.345', '1e1', ''])('"%s" is no percentage', (percent) => {
  expect(() => percentageOf(money('10', 'USD'), percent, 'USD')).toThrow(InvalidAmount);
});
