import { expect, test } from 'vitest';
import { bizcoins, formatBizcoins, parseBizcoins, signedBizcoins } from './bizcoins';
import { InvalidAmount } from './invalid-amount';

const notAmounts = [
  ['nothing', ''],
  ['a blank', ' 1'],
  ['no number', 'NaN'],
  ['infinity', 'Infinity'],
  ['an exponent', '1e3'],
  ['a hexadecimal number', '0x10'],
  ['a plus sign', '+1'],
  ['a minus sign', '-1'],
  ['negative zero', '-0'],
  ['three places', '1.001'],
  ['a leading zero', '01'],
  ['no whole part', '.5'],
  ['no fraction after the point', '1.'],
  ['a comma', '1,5'],
  ['a line break', '1\n'],
  ['other digits', '١'],
  ['a hundredth too much', '1000000.01'],
  ['very many digits', '9'.repeat(10_000)],
] as const;

test.each(notAmounts)('%s is no amount of bizcoins', (_, text) => {
  expect(parseBizcoins(text)).toBeNull();
  expect(() => bizcoins(text)).toThrow(InvalidAmount);
});

test.each(['0', '0.01', '25', '25.5', '1000000', '1000000.00'])('%s is an amount of bizcoins', (text) => {
  expect(parseBizcoins(text)?.eq(text)).toBe(true);
});

test('bizcoins always print two places', () => {
  expect(['0', '25', '25.5', '1000000'].map((text) => formatBizcoins(bizcoins(text)))).toEqual([
    '0.00',
    '25.00',
    '25.50',
    '1000000.00',
  ]);
});

test('a signed amount is as strict as an unsigned one and has no negative zero', () => {
  expect(formatBizcoins(signedBizcoins('-12.5'))).toBe('-12.50');
  expect(formatBizcoins(signedBizcoins('12.5'))).toBe('12.50');
  for (const text of ['-0', '-0.00', '--1', '+1', '-1e3', '-1.001', '-1000000.01']) {
    expect(() => signedBizcoins(text)).toThrow(InvalidAmount);
  }
});
