import { expect, test } from 'vitest';
import { checkRate, isRateAllowed } from './check-rate';

test.each([
  ['1', 'USD'],
  ['0.5', 'USD'],
  ['0.1', 'USD'],
  ['1.000000', 'USD'],
  ['0.000001', 'USD'],
  ['100', 'JPY'],
  ['1', 'JPY'],
  ['0.1', 'KWD'],
])('a rate of %s is allowed for %s', (rate, currency) => {
  expect(isRateAllowed(rate, currency)).toBe(true);
});

test.each([
  ['2', 'USD', '1'],
  ['0.3', 'USD', '0.25'],
  ['0.7', 'USD', '0.5'],
  ['0.1234567', 'USD', '0.125'],
  ['0.0078125', 'USD', '0.008'],
  ['150', 'JPY', '100'],
  ['1', 'KWD', '0.1'],
  ['0', 'USD', '1'],
  ['-1', 'USD', '1'],
  ['much', 'USD', '1'],
])('a rate of %s is refused for %s, naming %s', (rate, currency, nearest) => {
  expect(checkRate(rate, currency)).toEqual({ allowed: false, nearest });
});
