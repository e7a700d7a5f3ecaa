import { expect, test } from 'vitest';
import { formatMoney, money } from './money';
import { pricePerThousand } from './price-per-thousand';

test.each([
  ['40.00', 5_000, 'USD', '8.00'],
  ['10.00', 3_000, 'USD', '3.33'],
  ['0.01', 2_000, 'USD', '0.01'],
  ['100', 1_500, 'JPY', '67'],
  ['1.250', 500, 'KWD', '2.500'],
] as const)('%s for %d things in %s are %s for a thousand', (price, count, currency, shown) => {
  expect(formatMoney(pricePerThousand(money(price, currency), count, currency), currency)).toBe(shown);
});
