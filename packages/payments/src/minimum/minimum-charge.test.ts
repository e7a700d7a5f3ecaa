import { formatMoney, money } from '@bizcoin/domain';
import { expect, test } from 'vitest';
import { minimumCharge } from './minimum-charge';

test.each([
  ['USD', '0.50'],
  ['EUR', '0.50'],
  ['GBP', '0.30'],
  ['JPY', '50'],
  ['KWD', '0.250'],
])('the least charge in %s is %s', (currency, least) => {
  expect(minimumCharge(currency)).toBe(least);
});

test.each([
  ['GEL', '1.00'],
  ['DJF', '100'],
  ['IQD', '1.000'],
])('a currency of no table has a cautious least charge: %s %s', (currency, least) => {
  expect(minimumCharge(currency)).toBe(least);
});

test('every least charge is written in the places of its currency', () => {
  const currencies = Intl.supportedValuesOf('currency').filter((currency) => /^[A-Z]{3}$/.test(currency));
  for (const currency of currencies) {
    const least = minimumCharge(currency);
    expect(`${currency} ${formatMoney(money(least, currency), currency)}`).toBe(`${currency} ${least}`);
  }
});
