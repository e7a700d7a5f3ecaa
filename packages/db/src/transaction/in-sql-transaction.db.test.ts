import { createTestDatabase, onDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type Database } from '../database';
import { newId } from '../new-id';
import { classifyFailure } from './classify-failure';
import { inSqlTransaction } from './in-sql-transaction';
import type { Query } from './query-in';

let database: TestDatabase;
let stage: Stage;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  db = createDatabase({ url: database.appUrl, poolSize: 2 });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const insert = (query: Query, topic: string) =>
  query('insert_word', 'INSERT INTO outbox_messages (topic, user_id, payload) VALUES ($1, $2, $3)', [
    topic,
    newId(),
    '{}',
  ]);
const written = async (topic: string) =>
  (await stage.query('SELECT 1 FROM outbox_messages WHERE topic = $1', [topic])).length;

test('what is written together is there together, and the work is answered', async () => {
  const answer = await inSqlTransaction(db, async (query) => {
    await insert(query, 'both');
    expect(await written('both')).toBe(0);
    await insert(query, 'both');
    return 7;
  });
  expect([answer, await written('both')]).toEqual([7, 2]);
});

test('nothing of work that throws stays, and its own error comes out', async () => {
  const failure = new Error('changed my mind');
  const work = async (query: Query) => {
    await insert(query, 'thrown');
    throw failure;
  };
  await expect(inSqlTransaction(db, work)).rejects.toBe(failure);
  expect(await written('thrown')).toBe(0);
});

test('work that overlooks a failed statement is not taken for done', async () => {
  const work = async (query: Query) => {
    await insert(query, 'overlooked');
    await query('division', 'SELECT 1 / $1::integer', [0]).catch(() => []);
  };
  await expect(inSqlTransaction(db, work)).rejects.toThrow('went on after one of its statements had failed');
  expect(await written('overlooked')).toBe(0);
});

test('work that lost a race runs again, from its beginning', async () => {
  let runs = 0;
  await inSqlTransaction(db, async (query) => {
    runs += 1;
    await insert(query, 'raced');
    if (runs < 3) await query('lost_race', `DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40P01'; END $$`, []);
  });
  expect([runs, await written('raced')]).toEqual([3, 1]);
});

test('a connection that is cut under the work fails it as unknown, and the next one gets another', async () => {
  const failure = await inSqlTransaction(db, async (query) => {
    const [own] = await query<{ pid: number }>('own_pid', 'SELECT pg_backend_pid() AS pid', []);
    await onDatabase(database.adminUrl, (admin) => admin.query('SELECT pg_terminate_backend($1)', [own?.pid]));
    await insert(query, 'cut');
  }).catch((error: unknown) => error);
  expect(classifyFailure(failure)).toBe('unknown');
  await Promise.all([1, 2, 3].map(() => inSqlTransaction(db, (query) => insert(query, 'afterwards'))));
  expect([await written('cut'), await written('afterwards')]).toEqual([0, 3]);
});
