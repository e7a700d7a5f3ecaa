import { randomUUID } from 'node:crypto';
import { createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { type AdminCaller, adminCaller, refusedWith } from '../testing/admin-caller';
import { testDeps } from '../testing/test-deps';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
let root: AdminCaller;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
  root = await adminCaller(deps, await stage.staff(2));
});
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

test('a voucher is stopped and let go again, each time with a new version and an audited reason', async () => {
  const voucherId = await stage.voucher();
  expect(await root.voucher.setActive({ voucherId, active: false, reason: 'leaked' })).toMatchObject({
    ...{ active: false, state: 'inactive', version: 2 },
  });
  expect(await root.voucher.setActive({ voucherId, active: true, reason: 'false alarm' })).toMatchObject({
    version: 3,
  });
  const { items } = await root.audit.list({ subjectId: voucherId });
  expect(items).toMatchObject([
    { action: 'voucher.setActive', reason: 'false alarm', before: { active: false }, after: { active: true } },
    { action: 'voucher.setActive', reason: 'leaked', before: { active: true }, after: { active: false } },
  ]);
});

test('asking for what is already so changes nothing', async () => {
  const voucherId = await stage.voucher({ usageLimit: null });
  expect(await root.voucher.setActive({ voucherId, active: true, reason: 'twice' })).toMatchObject({ version: 1 });
  expect((await root.audit.list({ subjectId: voucherId })).items).toEqual([]);
});

test('a reason is mandatory, and blanks are none', async () => {
  const voucherId = await stage.voucher();
  expect(await refusedWith(root.voucher.setActive({ voucherId, active: false, reason: '  ' }))).toMatchObject({
    ...{ code: 'invalid_input', issues: [{ path: 'reason' }] },
  });
});

test('a dealer stops its own voucher; another’s is not_found, like an unknown one', async () => {
  const dealerId = await stage.dealer();
  const dealer = await adminCaller(deps, await stage.dealerMember(dealerId));
  const own = await stage.voucher({ dealerId });
  expect(await dealer.voucher.setActive({ voucherId: own, active: false, reason: 'x' })).toMatchObject({
    active: false,
  });
  for (const voucherId of [
    await stage.voucher(),
    await stage.voucher({ dealerId: await stage.dealer() }),
    randomUUID(),
  ]) {
    expect(await refusedWith(dealer.voucher.setActive({ voucherId, active: false, reason: 'x' }))).toEqual({
      code: 'not_found',
    });
    expect(await stage.query('SELECT 1 FROM vouchers WHERE id = $1 AND NOT is_active', [voucherId])).toEqual([]);
  }
});
