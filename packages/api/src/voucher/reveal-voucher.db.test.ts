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
let rootId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
  rootId = await stage.staff(2);
  root = await adminCaller(deps, rootId);
});
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

test('a revealed code is the printed one, and the log says who looked and why but not what they saw', async () => {
  const { voucherId, code } = await root.voucher.create({ type: 'message', value: '5', usageLimit: 1, prefix: 'CARD' });
  expect(await root.voucher.reveal({ voucherId, reason: 'the letter was lost' })).toEqual({ code });
  const [entry] = (await root.audit.list({ subjectId: voucherId })).items;
  expect(entry).toMatchObject({
    action: 'voucher.reveal',
    actor: { id: rootId },
    reason: 'the letter was lost',
    after: null,
  });
  const log = await stage.query('SELECT a::text FROM audit_log a');
  expect(JSON.stringify(log)).not.toContain(code);
});

test('an unknown voucher is not_found and a text moved from another voucher is never shown', async () => {
  expect(await refusedWith(root.voucher.reveal({ voucherId: randomUUID(), reason: 'x' }))).toEqual({
    code: 'not_found',
  });
  const [one, other] = await Promise.all(
    [1, 2].map(() => root.voucher.create({ type: 'message', value: '5', usageLimit: 1 })),
  );
  await stage.query(
    'UPDATE vouchers SET code_encrypted = (SELECT code_encrypted FROM vouchers WHERE id = $1) WHERE id = $2',
    [one?.voucherId, other?.voucherId],
  );
  await expect(root.voucher.reveal({ voucherId: `${other?.voucherId}`, reason: 'x' })).rejects.toThrow();
});
