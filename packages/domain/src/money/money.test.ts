import { expect, test } from 'vitest';
import { InvalidAmount } from './invalid-amount';
import { minorUnits } from './minor-units';
import { formatMoney, money, parseMoney } from './money';

test.each([
  ['USD', 2, '10.00'],
  ['JPY', 0, '10'],
  ['KWD', 3, '10.000'],
  ['EUR', 2, '10.00'],
])('%s has %i places', (currency, places, ten) => {
  expect(minorUnits(currency)).toBe(places);
  expect(formatMoney(money('10', currency), currency)).toBe(ten);
});

test('money finer than the minor unit of its currency is refused', () => {
  expect(parseMoney('10.005', 'USD')).toBeNull();
  expect(parseMoney('10.5', 'JPY')).toBeNull();
  expect(parseMoney('10.0001', 'KWD')).toBeNull();
  expect(() => money('10.005', 'USD')).toThrow(InvalidAmount);
});

test('the zeros that a column with three places prints change nothing', () => {
  expect(formatMoney(money('10.000', 'USD'), 'USD')).toBe('10.00');
  expect(formatMoney(money('1500.000', 'JPY'), 'JPY')).toBe('1500');
});

test('no amount of money is negative or above a million', () => {
  expect(parseMoney('-1', 'USD')).toBeNull();
  expect(parseMoney('1000000.01', 'USD')).toBeNull();
  expect(parseMoney('1000000.00', 'USD')).not.toBeNull();
});
