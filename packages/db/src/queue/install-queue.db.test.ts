import {
  createEmptyDatabase,
  createTestDatabase,
  migrationsDir,
  onDatabase,
  type TestDatabase,
} from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { applyMigrations } from '../migrate/apply-migrations';
import { installQueue } from './install-queue';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const COUNTS = `
  SELECT (SELECT count(*)::int FROM graphile_worker.migrations) AS migrations,
    (SELECT count(*)::int FROM pg_policies WHERE schemaname = 'graphile_worker') AS policies,
    (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend') AS others`;

const asApp = <Row extends object>(sql: string) =>
  onDatabase(database.appUrl, async (client) => (await client.query<Row>(sql)).rows);

test('the servers add, see and finish jobs', async () => {
  await asApp(`SELECT graphile_worker.add_job('greet', '{"who":"ana"}', job_key => 'one')`);
  expect(await asApp('SELECT key FROM graphile_worker._private_jobs')).toEqual([{ key: 'one' }]);
  await asApp(`SELECT graphile_worker.remove_job('one')`);
  expect(await asApp('SELECT key FROM graphile_worker._private_jobs')).toEqual([]);
});

test.each([
  ['change a table', 'ALTER TABLE graphile_worker._private_jobs ADD COLUMN anything int'],
  ['take the queue away', 'DROP SCHEMA graphile_worker CASCADE'],
  ['replace a function', 'DROP FUNCTION graphile_worker.force_unlock_workers(text[])'],
  ['pretend a migration', 'INSERT INTO graphile_worker.migrations (id) VALUES (9999)'],
  ['add an object', 'CREATE TABLE graphile_worker.mine (id int)'],
])('the servers cannot %s of the queue', async (_, sql) => {
  await expect(asApp(sql)).rejects.toMatchObject({ code: '42501' });
});

test('the reader sees no job', async () => {
  await expect(
    onDatabase(database.readerUrl, (client) => client.query('SELECT * FROM graphile_worker._private_jobs')),
  ).rejects.toMatchObject({ code: '42501' });
});

test('three installers at once, and one more later, leave one queue and no open connection', async () => {
  const fresh = await createEmptyDatabase();
  try {
    await applyMigrations({ url: fresh.ownerUrl, migrationsDir, log: () => undefined });
    await Promise.all([installQueue(fresh.ownerUrl), installQueue(fresh.ownerUrl), installQueue(fresh.ownerUrl)]);
    await installQueue(fresh.ownerUrl);
    const counts = () => onDatabase(fresh.ownerUrl, async (client) => (await client.query(COUNTS)).rows[0]);
    // A backend takes a moment to go after its connection was closed.
    await vi.waitFor(async () =>
      expect(await counts()).toEqual({ migrations: expect.any(Number), policies: 4, others: 0 }),
    );
  } finally {
    await fresh.drop();
  }
});
