import { createTestDatabase, onDatabase, type TestDatabase } from '@bizcoin/testing';
import type pg from 'pg';
import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PeriodicTask } from '../task/task';
import { queuePool } from './queue-pool';
import { runAlone } from './run-alone';
import { type RunningQueue, runQueue } from './run-queue';
import { tidyQueue } from './tidy-queue';

let database: TestDatabase;
let ending: AbortController;
let pool: pg.Pool;
const copies: (RunningQueue & { readonly own: pg.Pool })[] = [];
const lines: { level: number; msg: string; task?: string; err?: { message: string; stack: string } }[] = [];
const log = pino({ level: 'debug' }, { write: (line) => void lines.push(JSON.parse(line)) });

beforeEach(async () => {
  database = await createTestDatabase();
  ending = new AbortController();
  pool = queuePool(database.appUrl, () => undefined);
  lines.length = 0;
});
afterEach(async () => {
  await stopAll();
  await pool.end();
  await database.drop();
});

async function stopAll(): Promise<void> {
  ending.abort();
  await Promise.all(copies.splice(0).map(({ ended, own }) => ended.then(() => own.end())));
}

function start(tasks: readonly PeriodicTask[], byTheClock = false): RunningQueue {
  const own = queuePool(database.appUrl, () => undefined);
  const queue = runQueue({ pool: own, tasks, byTheClock, log, signal: ending.signal });
  copies.push({ ...queue, own });
  return queue;
}

const within = { timeout: 20_000, interval: 20 };
const add = (task: string, options = '') => pool.query(`SELECT graphile_worker.add_job($1 ${options})`, [task]);
const counting = (name: string): PeriodicTask & { runs: number } => {
  const task = { name, every: 'night' as const, runs: 0, work: async () => void task.runs++ };
  return task;
};

test('five copies, one tick of the clock: the task runs once', async () => {
  const nightly = counting('nightly');
  // Known for two days and never run: the tick of last night is due in every copy at once.
  await pool.query(
    `INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since) VALUES ('nightly', now() - interval '2 days')`,
  );
  for (let copy = 1; copy <= 5; copy++) start([nightly], true);
  await vi.waitFor(() => expect(copies.map((copy) => copy.fault())).toEqual(Array(5).fill(null)), within);
  await vi.waitFor(() => expect(nightly.runs).toBeGreaterThan(0), within);
  await stopAll();
  expect(nightly.runs).toBe(1);
  const { rows } = await pool.query('SELECT count(*)::int AS left FROM graphile_worker._private_jobs');
  expect(rows).toEqual([{ left: 0 }]);
});

test('a task that throws is logged with its cause and tried again, and stops no other', async () => {
  const sound = counting('sound');
  let tries = 0;
  const broken: PeriodicTask = {
    name: 'broken',
    every: 'minute',
    work: async () => {
      if (++tries === 1) throw new Error('could not', { cause: new Error('the disk is full') });
    },
  };
  start([broken, sound]);
  await add('broken');
  await add('sound');
  await vi.waitFor(() => expect(sound.runs).toBe(1), within);
  await vi.waitFor(() => expect(tries).toBe(2), within);
  const told = lines.filter(({ level, task }) => level === 50 && task === 'broken');
  expect(told).toHaveLength(1);
  expect(told[0]?.err?.stack).toContain('the disk is full');
});

test('after all connections were cut it goes on by itself', async () => {
  const sound = counting('sound');
  const queue = start([sound]);
  await add('sound');
  await vi.waitFor(() => expect(sound.runs).toBe(1), within);
  await onDatabase(database.adminUrl, (client) =>
    client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    ),
  );
  // Over a new connection: the pool may hold one that it does not know to be cut.
  await onDatabase(database.appUrl, (client) => client.query(`SELECT graphile_worker.add_job('sound')`));
  await vi.waitFor(() => expect(sound.runs).toBe(2), within);
  await vi.waitFor(() => expect(queue.fault()).toBeNull(), within);
});

test('a queue that cannot start says why, is tried again, and starts when it can', async () => {
  const rename = (from: string, to: string) =>
    onDatabase(database.ownerUrl, (client) => client.query(`ALTER SCHEMA ${from} RENAME TO ${to}`));
  await rename('graphile_worker', 'away');
  const sound = counting('sound');
  const queue = start([sound]);
  await vi.waitFor(() => expect(queue.fault()).toMatch(/does not run: /), within);
  await rename('away', 'graphile_worker');
  await add('sound');
  await vi.waitFor(() => expect(sound.runs).toBe(1), within);
  expect(queue.fault()).toBeNull();
});

test('a runner that grew deaf is replaced', async () => {
  const sound = counting('sound');
  const queue = start([sound]);
  await vi.waitFor(() => expect(queue.fault()).toBeNull(), within);
  const owner = (sql: string) => onDatabase(database.ownerUrl, (client) => client.query(sql));
  await owner('REVOKE SELECT ON graphile_worker._private_jobs FROM bizcoin_app');
  // Each notice makes it ask, without waiting for its own time.
  const nudge = () => owner(`SELECT pg_notify('jobs:insert', '{"count":4}')`);
  await vi.waitFor(async () => {
    await nudge();
    expect(lines.map(({ msg }) => msg)).toContain('the queue stopped and is started again');
  }, within);
  await owner('GRANT SELECT ON graphile_worker._private_jobs TO bizcoin_app');
  await add('sound');
  await vi.waitFor(() => expect(sound.runs).toBe(1), within);
});

test('work that runs in one copy is left out in the others, and only there', async () => {
  let finish = () => {};
  let begin = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const first = runAlone(pool, 'books', () => {
    begin();
    return new Promise<void>((resolve) => (finish = resolve));
  });
  await begun;
  expect(await runAlone(pool, 'books', async () => undefined)).toBe(false);
  expect(await runAlone(pool, 'others', async () => undefined)).toBe(true);
  finish();
  expect(await first).toBe(true);
  expect(await runAlone(pool, 'books', async () => undefined)).toBe(true);
});

test('work that fails gives its lock back', async () => {
  await expect(runAlone(pool, 'books', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await runAlone(pool, 'books', async () => undefined)).toBe(true);
});

test('jobs that will never be tried again are tidied away, others stay', async () => {
  await add('lost', ", job_key => 'lost', max_attempts => 1");
  await add('waiting', ", job_key => 'waiting'");
  await pool.query(`UPDATE graphile_worker._private_jobs SET attempts = 1 WHERE key = 'lost'`);
  await tidyQueue(pool, log);
  const { rows } = await pool.query('SELECT key FROM graphile_worker._private_jobs');
  expect(rows).toEqual([{ key: 'waiting' }]);
});
