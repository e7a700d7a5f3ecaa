import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestDatabase, onDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { runBilling } from './index';

let database: TestDatabase;
let stage: Stage;
let sandbox: Server;
let said: string[] = [];
let warned: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  // A gateway that took no payment at all: its list is one empty page.
  sandbox = createServer((_, answer) =>
    answer.writeHead(200, { 'content-type': 'application/json' }).end('{"payments":[],"nextCursor":null}'),
  );
  await new Promise<void>((listening) => sandbox.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  await new Promise((closed) => sandbox.close(closed));
  await database.drop();
});
afterEach(() => {
  [said, warned] = [[], []];
});

const settings = (changes: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  DATABASE_URL: database.readerUrl,
  DEMO: '1',
  SANDBOX_URL: `http://127.0.0.1:${(sandbox.address() as AddressInfo).port}`,
  SANDBOX_KEY: 'a-key-of-sixteen-and-more',
  SANDBOX_WEBHOOK_SECRET: 'a-secret-of-sixteen-and-more',
  ...changes,
});

const run = (argv: string[], changes?: NodeJS.ProcessEnv) =>
  runBilling(argv, settings(changes), {
    say: (line) => void said.push(line),
    warn: (line) => void warned.push(line),
  });

const asAdmin = (sql: string) =>
  onDatabase(database.adminUrl, (client) => client.query(`SET session_replication_role = 'replica'; ${sql}`));

test('books that agree end with 0 and say so', async () => {
  await stage.bizcoins(await stage.customer(), '12.50');
  expect([await run(['reconcile']), warned]).toEqual([0, []]);
  expect(said.at(-1)).toMatch(/^\d+ questions at .*Z: \d+ hold, 0 broken, 0 unknown\.$/);
  expect(said.join('\n')).toContain('I7       holds   money   our tables and the gateway agree');
});

test('a lost coin ends with 1 and names the row, for people and for programs', async () => {
  const customer = await stage.customer();
  await stage.bizcoins(customer, '5');
  await asAdmin(`UPDATE wallets SET balance = balance - 1 WHERE user_id = '${customer}'`);
  expect(await run(['reconcile'])).toBe(1);
  expect(said.join('\n')).toMatch(/First wrong row: I1 .*\n {2}total -1\.00/);
  expect(said.join('\n')).toContain(`user_id ${customer}, balance 4.00`);
  said = [];
  expect(await run(['reconcile', '--json'])).toBe(1);
  expect(JSON.parse(said.join('\n'))).toMatchObject({ ok: false, first: { id: 'I1', row: { total: '-1.00' } } });
  await asAdmin(`UPDATE wallets SET balance = balance + 1 WHERE user_id = '${customer}'`);
});

test('a payment that the gateway does not know ends with 1', async () => {
  await asAdmin(
    `INSERT INTO payments (id, order_id, gateway, gateway_reference, amount, currency, status) SELECT '${randomUUID()}', gen_random_uuid(), 'sandbox', 'sb_1', 1, 'USD', 'pending'`,
  );
  sandbox.removeAllListeners('request');
  sandbox.on('request', ({ url }, answer) =>
    url?.startsWith('/api/payments?') === true
      ? answer.writeHead(200).end('{"payments":[],"nextCursor":null}')
      : answer.writeHead(404).end('{"error":{"code":"not_found"}}'),
  );
  expect(await run(['reconcile', '--json'])).toBe(1);
  expect(JSON.parse(said.join('\n'))).toMatchObject({
    first: { id: 'I7', row: { reference: 'sb_1', fault: 'the gateway does not know it' } },
  });
  await asAdmin('DELETE FROM payments');
});

test.each([
  ['the owner of the tables', () => database.ownerUrl],
  ['the servers’ role', () => database.appUrl],
])('%s may write, so nothing is examined and it ends with 2', async (_, url) => {
  expect(await run(['reconcile'], { DATABASE_URL: url() })).toBe(2);
  expect([said, warned.join()]).toEqual([[], expect.stringContaining('may change the books')]);
});

test('a gateway that cannot be asked ends with 2, and the rest is still told', async () => {
  expect(await run(['reconcile'], { SANDBOX_URL: 'http://127.0.0.1:9' })).toBe(2);
  expect(said.join('\n')).toContain('I7       UNKNOWN');
  expect(said.at(-1)).toContain('0 broken, 1 unknown');
});

test.each([
  ['an unknown command', ['settle'], {}, 'settle'],
  ['an unknown option', ['reconcile', '--fix'], {}, '--fix'],
  ['no database', ['reconcile'], { DATABASE_URL: '' }, 'DATABASE_URL: is missing'],
  ['an address that is none', ['reconcile'], { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL:'],
  [
    'a database that does not answer',
    ['reconcile'],
    { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/x' },
    'cannot be reached',
  ],
  ['no key for the gateway', ['reconcile'], { SANDBOX_KEY: '' }, 'SANDBOX_KEY: is missing'],
  ['the sandbox in production', ['reconcile'], { DEMO: '0' }, 'GATEWAY:'],
] as const)('%s ends with 2 and says why', async (_, argv, changes, reason) => {
  expect(await run([...argv], changes)).toBe(2);
  expect(warned.join('\n')).toContain(reason);
});

test('help is no fault', async () => {
  expect(await run(['--help'])).toBe(0);
  expect(said.join('\n')).toContain('reconcile');
});
