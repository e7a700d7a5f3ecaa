import { expect, test } from 'vitest';
import type { DiscountTerms } from '../discount/saved-discount';
import { bizcoins, formatBizcoins } from '../money/bizcoins';
import { formatMoney, money } from '../money/money';
import { splitPayment } from './split-payment';

const twentyPercent: DiscountTerms = { percent: '20', maxDiscount: '15.00', minPurchase: null, currency: 'USD' };

interface Case {
  readonly list?: string;
  readonly rate?: string;
  readonly available?: string;
  readonly discount?: DiscountTerms | null;
  readonly coins: string;
}

const splitOf = ({ list = '40', rate = '1', available = '120', discount = null, coins }: Case) =>
  splitPayment({
    list: money(list, 'USD'),
    currency: 'USD',
    rate,
    minimum: money('0.50', 'USD'),
    available: bizcoins(available),
    discount,
    bizcoins: coins === 'max' ? 'max' : bizcoins(coins),
  });

function partsOf(wanted: Case) {
  const split = splitOf(wanted);
  if (!split.ok) return split.refusal;
  const { discount, bizcoins: coins, bizcoinsValue, cash } = split.value;
  return [
    formatMoney(discount, 'USD'),
    formatBizcoins(coins),
    formatMoney(bizcoinsValue, 'USD'),
    formatMoney(cash, 'USD'),
  ];
}

test('40.00 with 20 % off and 12.50 bizcoins leaves 19.50 for the card', () => {
  expect(partsOf({ discount: twentyPercent, coins: '12.50' })).toEqual(['8.00', '12.50', '12.50', '19.50']);
});

test('the discount is counted on the list price and capped', () => {
  expect(partsOf({ list: '150', discount: twentyPercent, coins: '0' })).toEqual(['15.00', '0.00', '0.00', '135.00']);
});

test('a purchase under the least amount of its discount is refused, one at it is not', () => {
  const discount = { ...twentyPercent, minPurchase: '40.00' };
  expect(partsOf({ discount, coins: '0' })).toEqual(['8.00', '0.00', '0.00', '32.00']);
  expect(partsOf({ list: '39.99', discount, coins: '0' })).toEqual({ code: 'discount_unavailable' });
});

test('a whole discount leaves nothing to pay by anything', () => {
  expect(partsOf({ discount: { ...twentyPercent, percent: '100', maxDiscount: null }, coins: 'max' })).toEqual([
    '40.00',
    '0.00',
    '0.00',
    '0.00',
  ]);
});

test('coins are converted at the rate', () => {
  expect(partsOf({ rate: '0.5', coins: '12.50' })).toEqual(['0.00', '12.50', '6.25', '33.75']);
});

test('"max" takes all that is needed, all there is, or so much that the minimum is left', () => {
  expect(partsOf({ coins: 'max' })).toEqual(['0.00', '40.00', '40.00', '0.00']);
  expect(partsOf({ available: '30', coins: 'max' })).toEqual(['0.00', '30.00', '30.00', '10.00']);
  expect(partsOf({ available: '39.80', coins: 'max' })).toEqual(['0.00', '39.50', '39.50', '0.50']);
  expect(partsOf({ available: '0.03', rate: '0.5', coins: 'max' })).toEqual(['0.00', '0.02', '0.01', '39.99']);
});

test('a remainder under the minimum is refused with the splits next to it that work', () => {
  expect(partsOf({ coins: '39.80' })).toEqual({
    code: 'remainder_below_minimum',
    minimum: '0.50',
    suggestions: [
      { bizcoins: '40.00', cash: '0.00' },
      { bizcoins: '39.50', cash: '0.50' },
    ],
  });
  expect(partsOf({ available: '39.80', coins: '39.80' })).toMatchObject({
    suggestions: [{ bizcoins: '39.50', cash: '0.50' }],
  });
});

test('a price under the minimum that the coins do not cover cannot be paid, and nothing is suggested', () => {
  const refusal = { code: 'remainder_below_minimum', minimum: '0.50', suggestions: [] };
  expect(partsOf({ list: '0.30', available: '0.10', coins: '0' })).toEqual(refusal);
  expect(partsOf({ list: '0.30', available: '0.10', coins: 'max' })).toEqual(refusal);
});

test('more coins than there are is said first, whatever the price', () => {
  expect(partsOf({ coins: '500' })).toEqual({ code: 'insufficient_bizcoins', available: '120.00' });
});

test('more coins than the price, or a part of a step, is invalid and says what would be taken', () => {
  const issue = (code: string, expected: string) => ({
    code: 'invalid_input',
    issues: [{ path: 'bizcoins', code, expected }],
  });
  expect(partsOf({ coins: '40.01' })).toEqual(issue('out_of_range', '40.00'));
  expect(partsOf({ rate: '0.5', coins: '12.51' })).toEqual(issue('malformed', '12.50'));
});
