import { expect, test } from 'vitest';
import { bizcoinStep } from './bizcoin-step';
import { bizcoins, formatBizcoins } from './bizcoins';
import { InvalidAmount } from './invalid-amount';
import { formatMoney } from './money';
import { toMoney } from './to-money';

test.each([
  ['120.00', '1', 'USD', '120.00'],
  ['120.00', '0.5', 'USD', '60.00'],
  ['0.15', '100', 'JPY', '15'],
  ['25.00', '0.1', 'KWD', '2.500'],
])('%s bizcoins at %s are worth that many %s: %s', (coins, rate, currency, worth) => {
  expect(formatMoney(toMoney(bizcoins(coins), rate, currency), currency)).toBe(worth);
});

test('coins that do not fill a minor unit buy nothing', () => {
  expect(formatMoney(toMoney(bizcoins('0.03'), '0.5', 'USD'), 'USD')).toBe('0.01');
});

test('the step is the price of one minor unit', () => {
  expect(formatBizcoins(bizcoinStep('1', 'USD'))).toBe('0.01');
  expect(formatBizcoins(bizcoinStep('0.5', 'USD'))).toBe('0.02');
  expect(formatBizcoins(bizcoinStep('1', 'JPY'))).toBe('1.00');
});

test('without an allowed rate nothing is converted', () => {
  expect(() => toMoney(bizcoins('1'), '0', 'USD')).toThrow(InvalidAmount);
  expect(() => bizcoinStep('0.3', 'USD')).toThrow(InvalidAmount);
});
