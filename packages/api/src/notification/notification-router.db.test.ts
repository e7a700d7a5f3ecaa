import { randomUUID } from 'node:crypto';
import { createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { refusedWith } from '../testing/admin-caller';
import { type CustomerCaller, customerCaller } from '../testing/customer-caller';
import { testDeps } from '../testing/test-deps';

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

async function told(count: number): Promise<{ caller: CustomerCaller; ids: string[] }> {
  const userId = await stage.customer();
  const rows = await stage.query<{ id: string }>(
    `INSERT INTO notifications (id, user_id, kind, facts, cause)
     SELECT gen_random_uuid(), $1::uuid, 'wallet_expired', jsonb_build_object('amount', n || '.00'), $1 || ':' || n FROM generate_series(1, $2::integer) n RETURNING id`,
    [userId, count],
  );
  const ids = rows
    .map(({ id }) => id)
    .sort()
    .reverse();
  return { caller: await customerCaller(deps, userId), ids };
}

test('notices come newest first, page by page, with the number of all that are unread', async () => {
  const { caller, ids } = await told(5);
  const first = await caller.notification.list({ limit: 3 });
  expect(first).toMatchObject({ unread: 5, items: [{ id: ids[0], kind: 'wallet_expired', readAt: null }, {}, {}] });
  const second = await caller.notification.list({ limit: 3, cursor: `${first.nextCursor}` });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
  expect(second.nextCursor).toBeNull();
});

test('some are marked by their ids, once, and the rest together', async () => {
  const { caller, ids } = await told(5);
  expect(await caller.notification.markRead({ ids: ids.slice(0, 2) })).toEqual({ unread: 3 });
  const readAt = async () => (await caller.notification.list({})).items.map((item) => item.readAt);
  const before = await readAt();
  expect(before.map((at) => at === null)).toEqual([false, false, true, true, true]);
  expect(await caller.notification.markRead({ ids: ids.slice(0, 3) })).toEqual({ unread: 2 });
  expect((await readAt()).slice(0, 2)).toEqual(before.slice(0, 2));
  expect(await caller.notification.markRead({ all: true })).toEqual({ unread: 0 });
});

test('nobody reads or marks another customer’s', async () => {
  const [mine, theirs] = [await told(1), await told(2)];
  const ids = [...theirs.ids, ...mine.ids, randomUUID()];
  expect(await mine.caller.notification.markRead({ ids })).toEqual({ unread: 0 });
  expect(await mine.caller.notification.markRead({ all: true })).toEqual({ unread: 0 });
  expect(await theirs.caller.notification.list({})).toMatchObject({ unread: 2 });
  expect((await mine.caller.notification.list({ cursor: 'ffffffff-ffff-4fff-bfff-ffffffffffff' })).items).toHaveLength(
    1,
  );
});

test.each([
  ['nothing', {}],
  ['no id', { ids: [] }],
  ['what is no id', { ids: ['1'] }],
  ['too many ids', { ids: Array.from({ length: 101 }, () => randomUUID()) }],
  ['not all', { all: false }],
  ['ids and all', { ids: [randomUUID()], all: true }],
  ['another’s name', { all: true, userId: randomUUID() }],
])('%s is invalid_input', async (_, input) => {
  const { caller } = await told(1);
  expect(await refusedWith(caller.notification.markRead(input as { all: true }))).toMatchObject({
    code: 'invalid_input',
  });
  expect(await caller.notification.list({})).toMatchObject({ unread: 1 });
});
