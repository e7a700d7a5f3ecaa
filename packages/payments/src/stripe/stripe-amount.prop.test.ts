import { formatMoney, minorUnits, money } from '@bizcoin/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GatewayRefusal } from '../gateway/gateway-failures';
import { fromStripeAmount, toStripeAmount } from './stripe-amount';

const currencies = fc.constantFrom('USD', 'EUR', 'JPY', 'KRW', 'KWD', 'BHD', 'ISK', 'UGX', 'PKR');

/** Every amount of a currency, written as the product writes it. */
const amounts = currencies.chain((currency) =>
  fc.integer({ min: 0, max: 1_000_000 * 10 ** minorUnits(currency) }).map((minor) => {
    const digits = String(minor).padStart(minorUnits(currency) + 1, '0');
    const point = digits.length - minorUnits(currency);
    const text = minorUnits(currency) === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
    return { currency, amount: formatMoney(money(text, currency), currency), minor };
  }),
);

test('an amount survives the way to Stripe and back, to the last minor unit', () => {
  fc.assert(
    fc.property(amounts, ({ amount, currency }) => {
      expect(fromStripeAmount(toStripeAmount(amount, currency), currency)).toBe(amount);
    }),
  );
});

test('Stripe reads the minor units we mean', () => {
  fc.assert(
    fc.property(amounts, ({ amount, currency, minor }) => {
      expect(toStripeAmount(amount, currency)).toBe(['ISK', 'UGX'].includes(currency) ? minor * 100 : minor);
    }),
  );
});

describe('special currencies', () => {
  test.each([
    ['10.50', 'USD', 1050],
    ['0.29', 'USD', 29],
    ['1500', 'JPY', 1500],
    ['1.250', 'KWD', 1250],
    ['5', 'ISK', 500],
    ['2000', 'UGX', 200_000],
    ['40.00', 'MGA', 40],
  ])('%s %s is %i', (amount, currency, stripe) => {
    expect(toStripeAmount(amount, currency)).toBe(stripe);
    expect(fromStripeAmount(stripe, currency)).toBe(amount);
  });

  test('what Stripe cannot express is refused, not rounded', () => {
    expect(() => toStripeAmount('40.50', 'MGA')).toThrow(GatewayRefusal);
  });
});
