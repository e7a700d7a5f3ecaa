import { expect, test } from 'vitest';
import { bizcoins } from '../money/bizcoins';
import { InvalidAmount } from '../money/invalid-amount';
import { allocateGrants } from './allocate-grants';
import { expiringAfter } from './expiring-after';
import type { Grant } from './grant';
import { restoreGrants } from './restore-grants';

const now = new Date('2026-05-15T12:00:00Z');
const may = new Date('2026-06-01T00:00:00Z');
const june = new Date('2026-07-01T00:00:00Z');
const grant = (id: string, changes: Partial<Grant> = {}): Grant => ({
  id,
  category: 'promotional',
  remaining: bizcoins('10'),
  expiresAt: may,
  createdAt: new Date('2026-01-01T00:00:00Z'),
  ...changes,
});

const shelf = [
  grant('paid for ever', { category: 'paid', expiresAt: null }),
  grant('promotional for ever', { expiresAt: null }),
  grant('june', { expiresAt: june }),
  grant('paid in may', { category: 'paid' }),
  grant('younger in may', { createdAt: new Date('2026-02-01T00:00:00Z') }),
  grant('may'),
  grant('over', { expiresAt: now }),
];

test('coins that would be lost first are spent first, gifts before what was paid for, the oldest before the younger', () => {
  const allocation = allocateGrants(shelf, bizcoins('55'), now);
  expect(allocation.ok && allocation.value.map(({ grantId, amount }) => `${grantId}: ${amount.toFixed(2)}`)).toEqual([
    'may: 10.00',
    'younger in may: 10.00',
    'paid in may: 10.00',
    'june: 10.00',
    'promotional for ever: 10.00',
    'paid for ever: 5.00',
  ]);
});

test('coins whose time is over are not available, though the ledger still has them', () => {
  const refusal = { code: 'insufficient_bizcoins', available: '60.00' };
  expect(allocateGrants(shelf, bizcoins('60.01'), now)).toEqual({ ok: false, refusal });
});

const taken = (id: string, amount: string, expiresAt: Date | null, restored = '0') => ({
  id: `from ${id}`,
  grantId: id,
  category: 'paid' as const,
  expiresAt,
  amount: bizcoins(amount),
  restored: bizcoins(restored),
});

test('what was taken last comes back first; an expired grant gets a successor of its category for 30 days', () => {
  const back = restoreGrants([taken('may', '10', may), taken('june', '5', june, '1')], bizcoins('6'), may);
  expect(back).toEqual([
    { consumptionId: 'from june', grantId: 'june', amount: bizcoins('4'), successor: null },
    {
      consumptionId: 'from may',
      grantId: 'may',
      amount: bizcoins('2'),
      successor: { restoresGrantId: 'may', category: 'paid', validDays: 30 },
    },
  ]);
});

test('more than was taken cannot come back', () => {
  expect(() => restoreGrants([taken('may', '10', may, '4')], bizcoins('6.01'), now)).toThrow(InvalidAmount);
});

test('the customer is warned of coins that a purchase leaves behind to expire, not of those it uses up', () => {
  const until = may;
  expect(expiringAfter(shelf, bizcoins('0'), { now, until })).toEqual([{ amount: bizcoins('30'), at: may }]);
  expect(expiringAfter(shelf, bizcoins('12.50'), { now, until })).toEqual([{ amount: bizcoins('17.50'), at: may }]);
  expect(expiringAfter(shelf, bizcoins('30'), { now, until })).toEqual([]);
  expect(expiringAfter(shelf, bizcoins('0'), { now, until: new Date(may.getTime() - 1) })).toEqual([]);
});
