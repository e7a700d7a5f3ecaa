import { expect, test } from 'vitest';
import { topUpPrice } from './top-up-price';

const dollars = { currency: 'USD', rate: '1' };

test('bizcoins cost what they are worth at the shop’s rate', () => {
  expect(topUpPrice('25', dollars)).toEqual({ ok: true, amount: '25.00', price: '25.00' });
  expect(topUpPrice('12,5', { currency: 'USD', rate: '0.1' })).toEqual({ ok: true, amount: '12.50', price: '1.25' });
  expect(topUpPrice('3', { currency: 'JPY', rate: '100' })).toEqual({ ok: true, amount: '3.00', price: '300' });
});

test('what is no amount, or buys a part of the smallest coin of the currency, is said before anything is sent', () => {
  expect(topUpPrice(' ', dollars)).toEqual({ ok: false, issue: 'missing' });
  expect(['0', '-5', '1e3', 'NaN', '5.555', '1000001'].map((text) => topUpPrice(text, dollars).ok)).toEqual(
    Array(6).fill(false),
  );
  const steps = topUpPrice('5.55', { currency: 'USD', rate: '0.1' });
  expect(steps).toEqual({ ok: false, issue: 'steps', expected: '5.50' });
});
