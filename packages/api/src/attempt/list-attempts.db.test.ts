import { randomUUID } from 'node:crypto';
import { createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { type AdminCaller, adminCaller } from '../testing/admin-caller';
import { testDeps } from '../testing/test-deps';
import { previewVoucher } from '../voucher/preview-voucher';
import { redeemVoucher } from '../voucher/redeem-voucher';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
let viewer: AdminCaller;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
  viewer = await adminCaller(deps, await stage.staff(0));
});
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

test('previews, refusals and successes are listed newest first and narrowed by every filter', async () => {
  const root = await adminCaller(deps, await stage.staff(2));
  const { voucherId, code } = await root.voucher.create({ type: 'credit', value: '5', usageLimit: 5 });
  const customerId = await stage.customer();
  const attempt = { customerId, voucher: { code }, ip: '203.0.113.5', userAgent: null };
  await previewVoucher(deps, attempt);
  await redeemVoucher(deps, { ...attempt, key: randomUUID() });
  await redeemVoucher(deps, { ...attempt, key: randomUUID() });
  await redeemVoucher(deps, { ...attempt, voucher: { code: 'no!such!code' }, key: randomUUID() });

  const { items } = await viewer.attempt.list({ customerId });
  expect(items).toMatchObject([
    { kind: 'redeem', outcome: 'voucher_code_mistyped', voucherId: null, codeTail: null },
    { kind: 'redeem', outcome: 'voucher_already_redeemed', voucherId },
    { kind: 'redeem', outcome: 'success', codeTail: code.slice(-4).replaceAll('-', '') },
    { kind: 'preview', outcome: 'success', customer: { id: customerId }, ip: '203.0.113.5' },
  ]);
  const count = async (wanted: Parameters<AdminCaller['attempt']['list']>[0]) =>
    (await viewer.attempt.list({ customerId, ...wanted })).items.length;
  expect(await count({ voucherId })).toBe(3);
  expect(await count({ kind: 'preview' })).toBe(1);
  expect(await count({ outcome: 'voucher_already_redeemed' })).toBe(1);
  const first = await viewer.attempt.list({ customerId, limit: 3 });
  const second = await viewer.attempt.list({ customerId, limit: 3, cursor: `${first.nextCursor}` });
  expect([...first.items, ...second.items]).toEqual(items);
});

test('no attempt and no audit entry holds a code', async () => {
  const [dump] = await stage.query<{ text: string }>(
    `SELECT string_agg(t, ' ') AS text FROM (SELECT a::text AS t FROM voucher_redemption_attempts a UNION ALL SELECT l::text FROM audit_log l) rows`,
  );
  expect(dump?.text).not.toContain('no!such!code');
});
