import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from '@bizcoin/db/embedded';
import { codeSecrets, createTestDatabase, onDatabase, type TestDatabase } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

const secrets = codeSecrets();
const PORTS_FROM = 30_100;
const within = { timeout: 20_000, interval: 30 };
/** The sources are compiled on the way. */
const untilStarted = { timeout: 50_000, interval: 50 };
let database: TestDatabase;
let workers: { readonly child: ChildProcess; readonly url: string; readonly said: string[] }[] = [];

vi.setConfig({ testTimeout: 150_000 });
beforeAll(async () => {
  database = await createTestDatabase();
  await owner(`
    CREATE TABLE marks (id serial, what text);
    CREATE TABLE waiting (id int PRIMARY KEY);
    CREATE TABLE gate (open boolean);
    GRANT SELECT, INSERT, UPDATE, DELETE ON marks, waiting, gate TO bizcoin_app;
    GRANT USAGE ON SEQUENCE marks_id_seq TO bizcoin_app;`);
});
beforeEach(() => owner('TRUNCATE marks, waiting, gate'));
afterEach(async () => {
  for (const { child } of workers) await end(child, 'SIGKILL');
  workers = [];
});
afterAll(() => database.drop());

const owner = (sql: string) => onDatabase(database.ownerUrl, (client) => client.query(sql));
const marks = async (): Promise<string[]> =>
  (await owner('SELECT what FROM marks ORDER BY id')).rows.map(({ what }) => what);
const addJob = (task: string) => owner(`SELECT graphile_worker.add_job('${task}')`);

async function startWorker(env: Record<string, string> = {}) {
  const port = await freePort(PORTS_FROM + Math.floor(Math.random() * 2_000));
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/testing/fake-worker.ts'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...plain, ...secrets, ...gateway, DATABASE_URL: database.appUrl, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const worker = { child, url: `http://127.0.0.1:${port}`, said: [] as string[] };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => worker.said.push(String(chunk)));
  workers.push(worker);
  return worker;
}

async function startReadyWorker(env: Record<string, string> = {}) {
  const worker = await startWorker(env);
  await vi
    .waitFor(async () => expect((await fetch(`${worker.url}/api/ready`)).status).toBe(200), within)
    .catch(() => {
      throw new Error(`The worker did not become ready. It said:\n${worker.said.join('')}`);
    });
  return worker;
}

const plain = { PATH: process.env['PATH'], HOME: process.env['HOME'], DEMO: '1', LOG_LEVEL: 'info' };
const gateway = {
  GATEWAY: 'sandbox',
  SANDBOX_URL: 'http://127.0.0.1:1',
  SANDBOX_KEY: 'sandbox-key-of-a-test-00000000',
  SANDBOX_WEBHOOK_SECRET: 'sandbox-webhook-secret-of-a-test',
  CUSTOMER_URL: 'http://localhost:3000',
};

const end = (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
    child.once('close', (code) => resolve(code));
    child.kill(signal);
  });

test('asked to end while a task runs it takes nothing new, finishes the task and ends well', async () => {
  const { child } = await startReadyWorker();
  await addJob('linger');
  await vi.waitFor(async () => expect(await marks()).toContain('linger began'), within);
  const ended = end(child, 'SIGTERM');
  await vi.waitFor(() => expect(sessionsThatListen()).resolves.toBe(0), within);
  await addJob('note');
  await owner('INSERT INTO gate VALUES (true)');
  expect(await ended).toBe(0);
  expect(await marks()).toEqual(['linger began', 'linger ended']);
  expect((await owner('SELECT count(*)::int AS left FROM graphile_worker._private_jobs')).rows).toEqual([{ left: 1 }]);
  await owner('DELETE FROM graphile_worker._private_jobs');
});

/** Of this database, the connections whose last word was that they listen for jobs. */
const sessionsThatListen = async (): Promise<number> =>
  (
    await owner(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'`,
    )
  ).rows[0].n;

test('killed without warning, the next worker goes on with rows and tasks at once', async () => {
  const first = await startReadyWorker();
  await addJob('linger');
  await vi.waitFor(async () => expect(await marks()).toContain('linger began'), within);
  await end(first.child, 'SIGKILL');
  await owner('INSERT INTO gate VALUES (true); INSERT INTO waiting SELECT generate_series(1, 7)');
  await startReadyWorker();
  await addJob('linger');
  await vi.waitFor(async () => {
    const left = (await marks()).filter((what) => what.startsWith('row '));
    expect(left).toHaveLength(7);
    expect(await marks()).toContain('linger ended');
  }, within);
  expect((await marks()).filter((what) => what === 'linger began')).toHaveLength(2);
});

test('with a tick the tasks of every minute run without waiting for one', async () => {
  await startReadyWorker({ TICK_MS: '50' });
  await vi.waitFor(async () => expect((await marks()).filter((what) => what === 'note').length).toBeGreaterThan(3), {
    ...within,
    timeout: 10_000,
  });
});

test('a failure that nobody caught is logged and ends nothing', async () => {
  const { child, said } = await startReadyWorker();
  await addJob('reject later');
  await vi.waitFor(() => expect(said.join('')).toContain('nobody awaits this'), within);
  await addJob('note');
  await vi.waitFor(async () => expect(await marks()).toContain('note'), within);
  expect(child.exitCode).toBeNull();
});

test('it serves its health and nothing else', async () => {
  const { url } = await startReadyWorker();
  expect(await (await fetch(`${url}/api/health`)).json()).toEqual({ status: 'up' });
  expect(await (await fetch(`${url}/api/ready`)).json()).toEqual({ ready: true, reasons: [] });
  expect((await fetch(`${url}/`)).status).toBe(404);
});

test('it does not start on a database without its queue, and says what to do', async () => {
  await owner('ALTER SCHEMA graphile_worker RENAME TO away');
  try {
    const { child, said } = await startWorker();
    await vi.waitFor(() => expect(child.exitCode).toBe(1), untilStarted);
    expect(said.join('')).toBe('The worker cannot start: The database lacks the job queue: run pnpm db:migrate.\n');
  } finally {
    await owner('ALTER SCHEMA away RENAME TO graphile_worker');
  }
});
