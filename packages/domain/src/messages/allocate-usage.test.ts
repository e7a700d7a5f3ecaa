import { expect, test } from 'vitest';
import { allocateUsage } from './allocate-usage';

const may = { id: 'may', endsAt: new Date('2026-05-31T00:00:00Z'), allowed: 1_000, used: 900 };
const june = { id: 'june', endsAt: new Date('2026-06-30T00:00:00Z'), allowed: 500, used: 0 };

test('the subscription that ends soonest is used first, the next for the rest', () => {
  expect(allocateUsage([june, may], 250)).toEqual({
    ok: true,
    value: [
      { subscriptionId: 'may', messages: 100 },
      { subscriptionId: 'june', messages: 150 },
    ],
  });
});

test('more than there is takes nothing and says what there is', () => {
  const refusal = { code: 'insufficient_messages', available: 600 };
  expect(allocateUsage([may, june], 601)).toEqual({ ok: false, refusal });
});

test('without a subscription nothing is available', () => {
  expect(allocateUsage([], 1)).toEqual({ ok: false, refusal: { code: 'insufficient_messages', available: 0 } });
});

test('of two that end together the order in which they were read plays no part', () => {
  const twin = { ...june, id: 'june-2' };
  expect(allocateUsage([june, twin], 10)).toEqual(allocateUsage([twin, june], 10));
});
