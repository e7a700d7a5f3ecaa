import { describe, expect, test } from 'vitest';
import type { SavedDiscount } from '../discount/saved-discount';
import { bizcoins } from '../money/bizcoins';
import { money } from '../money/money';
import type { Grant } from '../wallet/grant';
import { checkPlacement } from './check-placement';
import { checkQuote } from './check-quote';
import type { PurchaseFacts } from './purchase-facts';
import type { Quote } from './quote';
import { quotePurchase } from './quote-purchase';

const now = new Date('2026-05-15T12:00:00Z');
const soon = new Date('2026-05-20T00:00:00Z');
const later = new Date('2026-05-15T12:15:00Z');

const coins = (amount: string, changes: Partial<Grant> = {}): Grant => ({
  id: amount,
  category: 'promotional',
  remaining: bizcoins(amount),
  expiresAt: null,
  createdAt: now,
  ...changes,
});
const discount: SavedDiscount = {
  id: 'discount',
  status: 'saved',
  percent: '20',
  maxDiscount: '15.00',
  minPurchase: null,
  currency: 'USD',
  validUntil: null,
  createdAt: now,
};
const growth = { id: 'growth', messages: 5_000, days: 30, price: money('40', 'USD'), onSale: true };
const facts: PurchaseFacts<'USD'> = {
  now,
  soonUntil: new Date('2026-05-23T00:00:00Z'),
  package: growth,
  currency: 'USD',
  rate: '1',
  minimum: money('0.50', 'USD'),
  grants: [coins('20', { expiresAt: soon })],
  discounts: [discount],
};

function quoted(asked: string, discountId: string | null = 'best'): Quote {
  const wish = { bizcoins: asked === 'max' ? ('max' as const) : bizcoins(asked), discount: discountId };
  const purchase = quotePurchase(wish, facts);
  if (!purchase.ok) throw new Error(purchase.refusal.code);
  const input = { packageId: 'growth', bizcoins: asked, discountId };
  return { input, result: purchase.value.result, expiresAt: later };
}

const check = (quote: Quote, changes: Partial<PurchaseFacts<'USD'>>) => {
  const checked = checkQuote(quote, { ...facts, ...changes });
  return checked.ok ? [checked.value.holds, checked.value.purchase.result.cash] : checked.refusal;
};

describe('a quote', () => {
  test('says the parts in the spelling of the wire', () => {
    expect(quoted('12.5').result).toEqual({
      packageId: 'growth',
      messages: 5_000,
      days: 30,
      currency: 'USD',
      list: '40.00',
      discount: '8.00',
      discountId: 'discount',
      bizcoins: '12.50',
      cash: '19.50',
    });
  });

  test('warns of coins it leaves behind to expire', () => {
    const purchase = quotePurchase({ bizcoins: bizcoins('12.50'), discount: 'best' }, facts);
    const warning = { code: 'bizcoins_expire_soon', bizcoins: '7.50', at: soon.toISOString() };
    expect(purchase.ok && purchase.value.warnings).toEqual([warning]);
  });

  test('of a package that is no longer sold is refused', () => {
    const wish = { bizcoins: 'max', discount: null } as const;
    expect(quotePurchase(wish, { ...facts, package: { ...growth, onSale: false } })).toMatchObject({
      refusal: { code: 'package_unavailable' },
    });
  });
});

describe('a quote that is placed', () => {
  test('holds while nothing that it promised has changed, also when more coins or a better discount came', () => {
    expect(check(quoted('12.50'), {})).toEqual([true, '19.50']);
    expect(check(quoted('max'), { grants: [coins('20'), coins('5')] })).toEqual([true, '12.00']);
    const better = { ...discount, id: 'better', percent: '30' };
    expect(check(quoted('12.50'), { discounts: [discount, better] })).toEqual([true, '19.50']);
  });

  test.each([
    ['the price', { package: { ...growth, price: money('41', 'USD') } }, '20.30'],
    ['what is bought', { package: { ...growth, messages: 4_000 } }, '19.50'],
    ['the rate', { rate: '0.5' }, '25.75'],
    ['the discount', { discounts: [] }, '27.50'],
  ])('is answered with a new price after %s changed', (_, changes, cash) => {
    expect(check(quoted('12.50'), changes)).toEqual([false, cash]);
  });

  test('is answered with a new one from its last instant on, even if equal', () => {
    expect(check(quoted('12.50'), { now: new Date(later.getTime() - 1) })).toEqual([true, '19.50']);
    expect(check(quoted('12.50'), { now: later })).toEqual([false, '19.50']);
  });

  test('with "max" follows the coins, with a stated number is refused for lack of them', () => {
    const grants = [coins('10')];
    expect(check(quoted('max'), { grants })).toEqual([false, '22.00']);
    expect(check(quoted('12.50'), { grants })).toEqual({ code: 'insufficient_bizcoins', available: '10.00' });
  });

  test('with a discount by name is refused when that is gone', () => {
    expect(check(quoted('12.50', 'discount'), { discounts: [] })).toEqual({ code: 'discount_unavailable' });
  });
});

describe('a placement', () => {
  const place = (asked: string, placed: object) =>
    checkPlacement({ packageId: 'growth', bizcoins: asked, ...placed }, quoted(asked));

  test.each([
    ['the quoted number', '12.5', {}],
    ['the same number spelt otherwise', '12.5', { bizcoins: '12.50' }],
    ['the word that was quoted', 'max', {}],
    ['the number that the word came to', 'max', { bizcoins: '20.00' }],
    ['its discount', '12.5', { discountId: 'discount' }],
  ])('of %s is what was quoted', (_, asked, placed) => {
    expect(place(asked, placed)).toBeNull();
  });

  test.each([
    ['another package', '12.5', { packageId: 'scale' }],
    ['another number', '12.5', { bizcoins: '12.51' }],
    ['"max" instead of a number', '12.5', { bizcoins: 'max' }],
    ['text that is no number', '12.5', { bizcoins: '1e1' }],
    ['no discount instead of one', '12.5', { discountId: null }],
    ['another discount', '12.5', { discountId: 'other' }],
  ])('of %s is invalid', (_, asked, placed) => {
    expect(place(asked, placed)).toMatchObject({ code: 'invalid_input', issues: [{ path: Object.keys(placed)[0] }] });
  });
});
