import { expect, test } from 'vitest';
import type { PastRedemption } from '../voucher/voucher-types';
import { latestOf } from './latest-of';

const redemption: PastRedemption = {
  ...{ redemptionId: 'r1', voucherId: 'v1' },
  ...{ type: 'credit' as const, benefit: { bizcoins: '25.00', expiresAt: null } },
  ...{ redeemedAt: '2026-05-01T10:00:00.000Z', codeTail: 'DIT', rolledBackAt: null },
};
const entry = {
  ...{ seq: '1', id: 'e1', kind: 'grant', amount: '25.00', balanceAfter: '25.00', reference: 'redemption:r1' },
  ...{ reason: null, orderId: null, createdAt: '2026-05-01T10:00:00.000Z' },
};
const spent = { ...entry, id: 'e2', kind: 'capture', reference: 'order:o1', createdAt: '2026-05-02T10:00:00.000Z' };

test('a voucher that gave bizcoins is told once, and the newest comes first', () => {
  expect(latestOf([redemption], [entry, spent]).map(({ id }) => id)).toEqual(['e2', 'r1']);
});

test('what a voucher gave is told by the wallet when the redemption itself is too old to be among the latest', () => {
  expect(latestOf([], [entry]).map(({ id }) => id)).toEqual(['e1']);
});
