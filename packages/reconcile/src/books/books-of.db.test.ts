import { createDatabase, type Database } from '@bizcoin/db';
import { createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { booksOf } from './books-of';

let database: TestDatabase;
let stage: Stage;
let owner: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  owner = createDatabase({ url: database.ownerUrl, poolSize: 1 });
});
afterAll(async () => {
  await owner.close();
  await database.drop();
});

const COUNT = 'SELECT count(*)::integer AS people FROM users';

test('every question of one snapshot is answered from the same instant', async () => {
  const [before, meanwhile, after] = await booksOf(owner).inSnapshot(async (ask) => {
    const [before] = await ask<{ people: number }>(COUNT);
    await stage.customers(3);
    const [meanwhile] = await ask<{ people: number }>(COUNT);
    return [before?.people, meanwhile?.people, (await stage.query<{ people: number }>(COUNT))[0]?.people];
  });
  expect(meanwhile).toBe(before);
  expect(after).toBe((before ?? 0) + 3);
});

test('a snapshot cannot write, even as the owner, and leaves its connection fit for the next', async () => {
  const books = booksOf(owner);
  const write = books.inSnapshot((ask) => ask("UPDATE users SET name = 'changed'"));
  await expect(write).rejects.toMatchObject({ code: '25006' });
  expect(await books.inSnapshot((ask) => ask('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
});

test('a snapshot outlives the statement time-out of the servers’ role', async () => {
  const server = createDatabase({ url: database.appUrl, poolSize: 1 });
  const [limits] = await booksOf(server).inSnapshot((ask) =>
    ask(
      "SELECT current_setting('statement_timeout') AS statement, current_setting('idle_in_transaction_session_timeout') AS idle",
    ),
  );
  expect(limits).toEqual({ statement: '10min', idle: '10min' });
  expect(await server.sql('after_a_snapshot', "SELECT current_setting('statement_timeout') AS statement", [])).toEqual([
    { statement: '8s' },
  ]);
  await server.close();
});
