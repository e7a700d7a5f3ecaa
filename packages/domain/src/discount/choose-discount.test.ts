import { describe, expect, test } from 'vitest';
import { bizcoins } from '../money/bizcoins';
import { money } from '../money/money';
import { chooseDiscount, type DiscountedPurchase } from './choose-discount';
import { renewalOnReturn } from './renewal-on-return';
import type { SavedDiscount } from './saved-discount';

const now = new Date('2026-05-15T12:00:00Z');
const purchase: DiscountedPurchase<'USD'> = {
  list: money('40', 'USD'),
  now,
  currency: 'USD',
  rate: '1',
  minimum: money('0.50', 'USD'),
  available: bizcoins('0'),
};

const saved = (id: string, changes: Partial<SavedDiscount> = {}): SavedDiscount => ({
  id,
  status: 'saved',
  percent: '20',
  maxDiscount: null,
  minPurchase: null,
  currency: 'USD',
  validUntil: null,
  createdAt: new Date('2026-01-01T00:00:00Z'),
  ...changes,
});

const bestOf = (...discounts: SavedDiscount[]) => {
  const chosen = chooseDiscount('best', discounts, purchase);
  return chosen.ok ? (chosen.value?.id ?? null) : chosen.refusal.code;
};

describe('the best discount', () => {
  test('takes off most, not the highest per cent', () => {
    expect(bestOf(saved('capped', { percent: '90', maxDiscount: '5.00' }), saved('plain'))).toBe('plain');
  });

  test('of two that take off the same is the one that ends soonest, then the oldest', () => {
    const soon = saved('soon', { validUntil: new Date('2026-06-01T00:00:00Z') });
    expect(bestOf(saved('for ever'), soon)).toBe('soon');
    expect(bestOf(saved('young', { createdAt: now }), saved('old'))).toBe('old');
  });

  test('is none where none is free, in time, in this currency and for this price', () => {
    expect(
      bestOf(
        saved('reserved', { status: 'reserved' }),
        saved('ended', { validUntil: now }),
        saved('dearer', { minPurchase: '40.01' }),
        saved('yen', { currency: 'JPY' }),
      ),
    ).toBeNull();
  });

  test('does not leave a remainder that nobody can pay', () => {
    expect(bestOf(saved('too much', { percent: '99' }), saved('plain'))).toBe('plain');
    const withCoins = chooseDiscount('best', [saved('too much', { percent: '99' }), saved('plain')], {
      ...purchase,
      available: bizcoins('0.40'),
    });
    expect(withCoins.ok && withCoins.value?.id).toBe('too much');
  });
});

describe('a discount by name', () => {
  test('is taken even if another takes off more', () => {
    const chosen = chooseDiscount('small', [saved('big'), saved('small', { percent: '1' })], purchase);
    expect(chosen.ok && chosen.value?.id).toBe('small');
  });

  test.each([
    ['unknown', saved('other')],
    ['reserved', saved('reserved', { status: 'reserved' })],
    ['ended', saved('ended', { validUntil: now })],
    ['for a larger purchase', saved('for a larger purchase', { minPurchase: '40.01' })],
    ['too small to take anything off', saved('too small to take anything off', { percent: '0.01' })],
  ])('that is %s is refused', (id, discount) => {
    const refusal = { code: 'discount_unavailable' };
    expect(chooseDiscount(id, [discount], purchase)).toEqual({ ok: false, refusal });
  });
});

test('without a wish for a discount there is none', () => {
  expect(chooseDiscount(null, [saved('plain')], purchase)).toEqual({ ok: true, value: null });
});

test('a discount that comes back after its end is good for 30 more days, before it as long as it was', () => {
  expect(renewalOnReturn(now, now)).toBe(30);
  expect(renewalOnReturn(new Date(now.getTime() + 1), now)).toBeNull();
  expect(renewalOnReturn(null, now)).toBeNull();
});
