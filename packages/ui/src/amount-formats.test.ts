import { expect, test } from 'vitest';
import { amountFormats } from './amount-formats';

const formats = amountFormats('en');

test('an amount keeps every digit it came with', () => {
  expect(formats.bizcoins('123456789012345678.91')).toBe('123,456,789,012,345,678.91');
});

test('money has the places of its currency', () => {
  expect(formats.money('12.50', 'USD')).toBe('$12.50');
  expect(formats.money('100', 'JPY')).toBe('¥100');
  expect(formats.money('1.234', 'KWD')).toContain('1.234');
});

test.each(['PKR', 'IDR', 'HUF'])('a price in %s is shown as it is charged, not rounded', (currency) => {
  expect(formats.money('1050.50', currency)).toContain('1,050.50');
});

test('movements carry their sign', () => {
  expect(formats.signed('25.00')).toBe('+25.00');
  expect(formats.signed('-8.00')).toBe('−8.00');
});

test('Urdu has the same digits, and keeps signs and currencies on their side of an amount', () => {
  const urdu = amountFormats('ur');
  expect(urdu.bizcoins('1234.5')).toBe('1,234.50');
  expect(urdu.whole(25_000)).toBe('25,000');
  expect(urdu.signed('25.00')).toBe('\u2066+25.00\u2069');
  expect(urdu.signed('-8.00')).toBe('\u2066−8.00\u2069');
  expect(urdu.money('-1050.50', 'USD')).toBe('\u2066−$1,050.50\u2069');
  expect(urdu.percent('20')).toBe('\u206620 %\u2069');
});
