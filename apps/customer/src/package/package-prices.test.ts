import { expect, test } from 'vitest';
import { growth, tenOff, twentyOff, wallet } from '../testing/checkout-examples';
import { packagePrices } from './package-prices';

const now = new Date('2026-05-01T10:00:00Z');
const starter = { ...growth, id: 'package-starter', name: 'Starter', messages: 1_000, price: '10.00' };
const scale = { ...growth, id: 'package-scale', name: 'Scale', messages: 25_000, price: '150.00' };
const none: readonly (typeof tenOff)[] = [];

test('packages are compared by what 1,000 messages cost, and the lowest is told', () => {
  const prices = packagePrices([starter, growth, scale], { wallet, discounts: none, now });
  expect(prices.map(({ perThousand, lowest }) => [perThousand, lowest])).toEqual([
    ['10.00', false],
    ['8.00', false],
    ['6.00', true],
  ]);
});

test('where all cost the same per message, none is called the lowest', () => {
  const twice = { ...starter, id: 'package-twice', messages: 2_000, price: '20.00' };
  const prices = packagePrices([starter, twice], { wallet, discounts: none, now });
  expect(prices.map(({ lowest }) => lowest)).toEqual([false, false]);
});

test('your price takes the discount that takes off most, package by package', () => {
  const forLarge = { ...tenOff, id: 'discount-large', percent: '50', minPurchase: '100.00' };
  const prices = packagePrices([starter, scale], { wallet, discounts: [tenOff, twentyOff, forLarge], now });
  expect(prices.map(({ yours }) => [yours?.total, yours?.discount.id])).toEqual([
    ['8.00', 'discount-20'],
    ['75.00', 'discount-large'],
  ]);
});

test('a discount that has ended, or that an order holds, makes no price', () => {
  const ended = { ...tenOff, validUntil: '2026-05-01T10:00:00.000Z' };
  const held = { ...twentyOff, status: 'reserved' as const };
  expect(packagePrices([growth], { wallet, discounts: [ended, held], now })[0]?.yours).toBeNull();
});

test('the price in bizcoins follows the rate, and is unknown without the wallet or in another currency', () => {
  const cheap = { ...wallet, rate: '0.5' };
  const inBizcoins = (shop: typeof wallet | undefined) =>
    packagePrices([growth], { wallet: shop, discounts: none, now })[0]?.bizcoins;
  expect(inBizcoins(cheap)).toBe('80.00');
  expect(inBizcoins(undefined)).toBeNull();
  expect(inBizcoins({ ...wallet, currency: 'EUR' })).toBeNull();
});
