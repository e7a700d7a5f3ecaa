import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './create-test-database';
import { setBusinessOffset } from './movable-clock';
import { onDatabase } from './on-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const minutesAhead = () =>
  onDatabase(database.appUrl, async (client) => {
    const { rows } = await client.query(
      'SELECT extract(epoch FROM business_now() - clock_timestamp()) / 60 AS minutes',
    );
    return Math.round(Number(rows[0].minutes)) + 0;
  });

test('a test moves the time the servers read, and moves it back', async () => {
  expect(await minutesAhead()).toBe(0);
  await setBusinessOffset(database.ownerUrl, '3 hours');
  expect(await minutesAhead()).toBe(180);
  await setBusinessOffset(database.ownerUrl, '-5 minutes');
  expect(await minutesAhead()).toBe(-5);
  await setBusinessOffset(database.ownerUrl, '0');
});

test('databases of two tests share nothing', async () => {
  const other = await createTestDatabase();
  await setBusinessOffset(other.ownerUrl, '1 day');
  expect(await minutesAhead()).toBe(0);
  await other.drop();
  await expect(onDatabase(other.appUrl, (client) => client.query('SELECT 1'))).rejects.toThrow(/does not exist/);
});

test('the servers’ role is not the owner: it cannot change a table', async () => {
  const attempt = onDatabase(database.appUrl, (client) => client.query('ALTER TABLE users ADD COLUMN anything int'));
  await expect(attempt).rejects.toMatchObject({ code: '42501' });
});
