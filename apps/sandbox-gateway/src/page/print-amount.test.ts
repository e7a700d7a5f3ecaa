import { expect, test } from 'vitest';
import { printAmount } from './print-amount';

test.each([
  ['1050.50', 'PKR', '1,050.50'],
  ['12.50', 'USD', '$12.50'],
  ['1500', 'JPY', '¥1,500'],
  ['1.234', 'KWD', '1.234'],
])('%s %s is shown as it is charged, not rounded', (amount, currency, shown) => {
  expect(printAmount({ amount, currency })).toContain(shown);
});
