import { createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { type AdminCaller, adminCaller, refusedWith } from '../testing/admin-caller';
import { testDeps } from '../testing/test-deps';

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

test('entries come newest first, narrowed by actor, action and subject, page by page', async () => {
  const [oneId, otherId] = [await stage.staff(2), await stage.staff(2)];
  const [one, other] = [await adminCaller(deps, oneId), await adminCaller(deps, otherId)];
  const voucherId = await stage.voucher();
  await one.voucher.setActive({ voucherId, active: false, reason: 'a' });
  await other.voucher.setActive({ voucherId, active: true, reason: 'b' });
  await one.voucher.update({ voucherId, version: 3, notes: 'c' });

  const reasons = async (wanted: Parameters<AdminCaller['audit']['list']>[0]) =>
    (await viewer.audit.list(wanted)).items.map(({ reason }) => reason);
  expect(await reasons({ subjectId: voucherId })).toEqual([null, 'b', 'a']);
  expect(await reasons({ actorId: oneId })).toEqual([null, 'a']);
  expect(await reasons({ action: 'voucher.setActive', subjectId: voucherId })).toEqual(['b', 'a']);
  const { items, nextCursor } = await viewer.audit.list({ subjectId: voucherId, limit: 2 });
  expect(items[0]).toMatchObject({
    actor: { id: oneId, name: expect.stringContaining('Person') },
    after: { notes: 'c' },
  });
  expect(await reasons({ subjectId: voucherId, cursor: `${nextCursor}` })).toEqual(['a']);
});

test('an entry stands and falls with its change', async () => {
  const root = await adminCaller(deps, await stage.staff(2));
  const voucherId = await stage.voucher();
  await stage.query(`CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut'; END $$`);
  await stage.query('CREATE TRIGGER cut BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION cut()');
  await expect(root.voucher.setActive({ voucherId, active: false, reason: 'x' })).rejects.toThrow();
  await stage.query('DROP TRIGGER cut ON audit_log');
  expect(await viewer.voucher.get({ voucherId })).toMatchObject({ active: true, version: 1 });
});

test.each(['action', 'subjectId'])('a NUL byte in %s is invalid_input', async (path) => {
  expect(await refusedWith(viewer.audit.list({ [path]: 'a\u0000' }))).toMatchObject({
    ...{ code: 'invalid_input', issues: [{ path }] },
  });
});
