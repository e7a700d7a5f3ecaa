import { formatBizcoins } from '@bizcoin/domain';
import { expect, test } from 'vitest';
import { parseCoins } from './parse-coins';

const read = (text: string) => {
  const coins = parseCoins(text);
  return coins === null || coins === 'max' ? coins : formatBizcoins(coins);
};

test('a number is taken as people write it, and nothing else is', () => {
  expect(['12.5', '12,50', ' 8 ', '8.', '', 'max', '0'].map(read)).toEqual([
    '12.50',
    '12.50',
    '8.00',
    '8.00',
    '0.00',
    'max',
    '0.00',
  ]);
  expect(['-1', '1e3', 'NaN', '1.234', '1000001', '1,000.00', 'Infinity', '٣'].map(read)).toEqual(Array(8).fill(null));
});
