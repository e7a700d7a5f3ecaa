import { describe, expect, test } from 'vitest';
import { bizcoins } from '../money/bizcoins';
import { benefitOf } from './benefit-of';
import type { Effect } from './effect';
import { effectOf } from './effect-of';
import { exampleFacts } from './redemption-facts.example';

const { now } = exampleFacts();
const june = new Date('2026-06-15T00:00:00Z');
const told = (effect: Effect | null) => effect && benefitOf(effect);

describe('message', () => {
  const voucher = { type: 'message', value: '500' } as const;

  test('goes to the active subscription and ends with it', () => {
    const effect = effectOf(exampleFacts({ voucher, activeSubscription: { id: 's1', name: 'Growth', endsAt: june } }));
    expect(effect).toEqual({
      kind: 'add_messages',
      messages: 500,
      subscriptionId: 's1',
      subscriptionName: 'Growth',
      endsAt: june,
    });
    expect(told(effect)).toEqual({ messages: 500 });
  });

  test('goes to the balance of a customer without one', () => {
    const effect = effectOf(exampleFacts({ voucher }));
    expect(effect).toMatchObject({ messages: 500, subscriptionId: null, subscriptionName: null, endsAt: null });
  });

  test('is not consumed where the balance would pass a thousand million', () => {
    const withBalance = (messageBalance: number) => exampleFacts({ voucher, customer: { messageBalance } });
    expect(effectOf(withBalance(999_999_500))).not.toBeNull();
    expect(effectOf(withBalance(999_999_501))).toBeNull();
  });
});

describe('credit', () => {
  test('grants its amount until the end of the grant', () => {
    const effect = effectOf(exampleFacts({ voucher: { benefitEndsAt: june } }));
    expect(effect).toEqual({ kind: 'grant_bizcoins', amount: bizcoins('25'), expiresAt: june });
    expect(told(effect)).toEqual({ bizcoins: '25.00', expiresAt: '2026-06-15T00:00:00.000Z' });
  });

  test('is not consumed where the wallet would pass a million', () => {
    const withWallet = (balance: string) => exampleFacts({ customer: { walletBalance: bizcoins(balance) } });
    expect(effectOf(withWallet('999975.00'))).not.toBeNull();
    expect(effectOf(withWallet('999975.01'))).toBeNull();
  });

  test('is not consumed for coins that would expire at once', () => {
    expect(effectOf(exampleFacts({ voucher: { benefitEndsAt: now } }))).toBeNull();
  });
});

describe('package', () => {
  const starter = { id: 'p1', name: 'Starter', messages: 1_000, days: 30 };
  const voucher = { type: 'package', value: null, package: starter, benefitEndsAt: june } as const;

  test('is active from this instant and absorbs the message balance, which is no part of the benefit', () => {
    const effect = effectOf(exampleFacts({ voucher, customer: { messageBalance: 70 } }));
    expect(effect).toEqual({
      kind: 'activate_package',
      packageId: 'p1',
      name: 'Starter',
      messages: 1_000,
      absorbed: 70,
      startsAt: now,
      endsAt: june,
    });
    expect(told(effect)).toEqual({
      packageId: 'p1',
      name: 'Starter',
      messages: 1_000,
      endsAt: '2026-06-15T00:00:00.000Z',
    });
  });

  test.each([
    ['no package', { package: null }],
    ['a package without messages', { package: { ...starter, messages: 0 } }],
    ['no end', { benefitEndsAt: null }],
    ['an end that has come', { benefitEndsAt: now }],
  ])('is not consumed with %s', (_, changes) => {
    expect(effectOf(exampleFacts({ voucher: { ...voucher, ...changes } }))).toBeNull();
  });

  test('is not consumed where absorbing would pass a thousand million', () => {
    expect(effectOf(exampleFacts({ voucher, customer: { messageBalance: 999_999_001 } }))).toBeNull();
  });
});

describe('percentage', () => {
  const voucher = { type: 'percentage', value: '20.00', maxDiscount: '15.000', benefitEndsAt: june } as const;

  test('saves a discount with its terms in the places of the currency', () => {
    const effect = effectOf(exampleFacts({ voucher: { ...voucher, minPurchase: '5' } }));
    expect(effect).toEqual({
      kind: 'save_discount',
      percent: '20',
      maxDiscount: '15.00',
      minPurchase: '5.00',
      currency: 'USD',
      validUntil: june,
    });
    expect(told(effect)).toEqual({ percent: '20', maxDiscount: '15.00', validUntil: '2026-06-15T00:00:00.000Z' });
  });

  test('is good for ever without a validity', () => {
    expect(told(effectOf(exampleFacts({ voucher: { ...voucher, benefitEndsAt: null } })))).toMatchObject({
      validUntil: null,
    });
  });

  test.each([
    ['a value that is no percentage', { value: '120' }],
    ['a cap that is no amount', { maxDiscount: '1e1' }],
    ['a minimum that is no amount', { minPurchase: '-1' }],
    ['an end that has come', { benefitEndsAt: now }],
  ])('is not consumed with %s', (_, changes) => {
    expect(effectOf(exampleFacts({ voucher: { ...voucher, ...changes } }))).toBeNull();
  });
});

test.each(['message', 'credit', 'percentage'] as const)('a %s voucher without a value is not consumed', (type) => {
  expect(effectOf(exampleFacts({ voucher: { type, value: null } }))).toBeNull();
});
