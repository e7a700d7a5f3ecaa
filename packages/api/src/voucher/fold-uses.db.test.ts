import { randomUUID } from 'node:crypto';
import { createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { adminCaller } from '../testing/admin-caller';
import { testDeps } from '../testing/test-deps';
import { redeemVoucher } from './redeem-voucher';

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

test('looking at a spread voucher brings the column that reports read up to date', async () => {
  const voucherId = await stage.voucher({ usageLimit: 2_000, listed: true });
  for (const customerId of await stage.customers(5)) {
    await redeemVoucher(deps, {
      customerId,
      voucher: { voucherId },
      key: randomUUID(),
      ip: '198.51.100.7',
      userAgent: null,
    });
  }
  const column = () => stage.query('SELECT usage_count FROM vouchers WHERE id = $1', [voucherId]);
  expect(await column()).toEqual([{ usage_count: 0 }]);
  const viewer = await adminCaller(deps, await stage.staff(0));
  expect(await viewer.voucher.get({ voucherId })).toMatchObject({ usageCount: 5 });
  expect(await column()).toEqual([{ usage_count: 5 }]);
});
