import { randomUUID } from 'node:crypto';
import { brokenInvariants, createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { testDeps } from '../testing/test-deps';
import { redeemVoucher } from '../voucher/redeem-voucher';
import { foldAllUses } from './fold-all-uses';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
});
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

test('the column that reports read follows every spread voucher that was used, and only those are touched', async () => {
  const vouchers = [
    await stage.voucher({ usageLimit: 2_000, listed: true }),
    await stage.voucher({ usageLimit: null, listed: true }),
  ];
  await stage.voucher({ usageLimit: null });
  await stage.voucher({ usageLimit: 10 });
  for (const voucherId of vouchers) {
    for (const customerId of await stage.customers(5)) {
      await redeemVoucher(deps, { customerId, voucher: { voucherId }, key: randomUUID(), ip: '::1', userAgent: null });
    }
  }
  expect(await foldAllUses(deps)).toBe(2);
  const counts = await stage.query('SELECT usage_count FROM vouchers WHERE id = ANY($1)', [vouchers]);
  expect(counts).toEqual([{ usage_count: 5 }, { usage_count: 5 }]);
  expect(await foldAllUses(deps)).toBe(0);
  expect(await brokenInvariants(database.ownerUrl)).toEqual([]);
});
