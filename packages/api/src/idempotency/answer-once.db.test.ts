import { randomUUID } from 'node:crypto';
import { inTransaction } from '@bizcoin/db';
import { accept, refuse } from '@bizcoin/domain';
import { createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { testDeps } from '../testing/test-deps';
import { answerOnce } from './answer-once';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
const call = { userId: randomUUID(), operation: 'test', input: { amount: 1 } };

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
});
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

test('of thirty calls at once with one key the work runs once and all get its answer', async () => {
  const key = randomUUID();
  let runs = 0;
  const answers = await Promise.all(
    Array.from({ length: 30 }, () =>
      inTransaction(deps.db, (tx) =>
        answerOnce(tx, { ...call, key }, () => {
          runs += 1;
          return Promise.resolve(accept({ z: runs, a: 'first' }));
        }),
      ),
    ),
  );
  expect(runs).toBe(1);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

test('one key means nothing for another person or another operation', async () => {
  const key = randomUUID();
  const answer = (changed: Partial<typeof call>, value: number) =>
    inTransaction(deps.db, (tx) =>
      answerOnce(tx, { ...call, ...changed, key }, () => Promise.resolve(accept({ value }))),
    );
  expect(await answer({}, 1)).toEqual(accept({ value: 1 }));
  expect(await answer({ userId: randomUUID() }, 2)).toEqual(accept({ value: 2 }));
  expect(await answer({ operation: 'other' }, 3)).toEqual(accept({ value: 3 }));
  expect(await answer({}, 4)).toEqual(accept({ value: 1 }));
});

test('a refusal and a failure store nothing', async () => {
  const key = randomUUID();
  const run = (work: Parameters<typeof answerOnce>[2]) =>
    inTransaction(deps.db, (tx) => answerOnce(tx, { ...call, key }, work));
  expect(await run(() => Promise.resolve(refuse({ code: 'not_found' })))).toMatchObject({ ok: false });
  await expect(run(() => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
  expect(await stage.query('SELECT 1 FROM idempotency_keys WHERE key = $1', [key])).toEqual([]);
});
