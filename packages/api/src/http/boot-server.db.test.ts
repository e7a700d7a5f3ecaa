import { randomBytes, randomUUID } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { freePort } from '@bizcoin/db/embedded';
import { createTestDatabase, type Stage, setStage, type TestDatabase, useSystemClock } from '@bizcoin/testing';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { adminCaller } from '../testing/admin-caller';
import { testDeps } from '../testing/test-deps';
import { createCodeVault } from '../voucher/code-vault';
import { bootServer } from './boot-server';
import { readServerEnv } from './env';

let database: TestDatabase;
let stage: Stage;

beforeEach(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  await useSystemClock(database.ownerUrl);
});
afterEach(() => database.drop());

const secret = (version: number) => `v${version}:${randomBytes(32).toString('base64')}`;

const stripe = {
  GATEWAY: 'stripe',
  STRIPE_SECRET_KEY: 'sk_live_of_a_test_00000000',
  STRIPE_WEBHOOK_SECRET: 'whsec_of_a_test_00000000',
};

/** Boots in production mode and closes at once; answers why it would not. */
async function refusedBoot(secrets: { CODE_PEPPER: string; CODE_KEY: string }, env: object = {}): Promise<string> {
  const source = { PORT: '1', DATABASE_URL: database.appUrl, ...secrets, ...stripe, ...env };
  try {
    const { deps } = await bootServer(readServerEnv(source, 'PUBLIC_ADMIN_URL'), pino({ level: 'silent' }));
    await deps.db.close();
    return '';
  } catch (failure) {
    return String(failure);
  }
}

async function createVoucherUnder({ CODE_PEPPER, CODE_KEY }: { CODE_PEPPER: string; CODE_KEY: string }): Promise<void> {
  const bytes = (text: string) => new Map([[1, Buffer.from(text.slice(3), 'base64')]]);
  const vault = createCodeVault({ peppers: bytes(CODE_PEPPER), keys: bytes(CODE_KEY) });
  const deps = testDeps(database.appUrl, { vault });
  const root = await adminCaller(deps, await stage.staff(2));
  await root.voucher.create({ type: 'credit', value: '5', usageLimit: 1 });
  await deps.db.close();
}

test('a fit database boots, again with the same secrets, and with new ones before the old', async () => {
  const secrets = { CODE_PEPPER: secret(1), CODE_KEY: secret(1) };
  expect(await refusedBoot(secrets)).toBe('');
  expect(await refusedBoot(secrets)).toBe('');
  await createVoucherUnder(secrets);
  const rotated = {
    CODE_PEPPER: `${secret(2)},${secrets.CODE_PEPPER}`,
    CODE_KEY: `${secret(2)},${secrets.CODE_KEY}`,
  };
  expect(await refusedBoot(rotated)).toBe('');
});

test('a server that is there before its database waits for it', async () => {
  const port = await freePort(30_100 + Math.floor(Math.random() * 2_000));
  const far = new URL(database.appUrl);
  const near = new URL(database.appUrl);
  near.port = String(port);
  const link = createServer((socket) => {
    const onward = connect(Number(far.port), far.hostname);
    socket.pipe(onward).pipe(socket);
    for (const end of [socket, onward]) end.on('error', () => undefined);
  });
  const said: string[] = [];
  const log = pino(
    { level: 'warn' },
    {
      // Once it was refused the database comes.
      write(line: string) {
        said.push(JSON.parse(line).msg);
        link.listen(port, '127.0.0.1');
      },
    },
  );
  const source = { PORT: '1', DATABASE_URL: near.href, CODE_PEPPER: secret(1), CODE_KEY: secret(1), ...stripe };
  const { deps, ready } = await bootServer(readServerEnv(source, 'PUBLIC_ADMIN_URL'), log);
  expect(said).toEqual(['waiting for the database']);
  expect(await ready()).toEqual({ ready: true, reasons: [] });
  await deps.db.close();
  await new Promise((resolve) => link.close(resolve));
});

describe('a boot is refused', () => {
  test('with another secret under a known version, each named', async () => {
    await refusedBoot({ CODE_PEPPER: secret(1), CODE_KEY: secret(1) });
    const why = await refusedBoot({ CODE_PEPPER: secret(1), CODE_KEY: secret(1) });
    expect(why).toContain('CODE_PEPPER v1 is another secret');
    expect(why).toContain('CODE_KEY v1 is another secret');
  });

  test('without a version that vouchers still use, and it leaves nothing behind', async () => {
    const secrets = { CODE_PEPPER: secret(1), CODE_KEY: secret(1) };
    await refusedBoot(secrets);
    await createVoucherUnder(secrets);
    const forgotten = { CODE_PEPPER: secret(2), CODE_KEY: secrets.CODE_KEY };
    expect(await refusedBoot(forgotten)).toContain('CODE_PEPPER lacks v1');
    const mended = { ...secrets, CODE_PEPPER: `${secret(2)},${secrets.CODE_PEPPER}` };
    expect(await refusedBoot(mended)).toBe('');
  });

  test('in production mode while somebody can sign in with a demo password', async () => {
    const id = await stage.staff(2);
    const secrets = { CODE_PEPPER: secret(1), CODE_KEY: secret(1) };
    expect(await refusedBoot(secrets)).toBe('');
    await stage.query(`UPDATE users SET email_canonical = 'root@demo.test' WHERE id = $1`, [id]);
    expect(await refusedBoot(secrets)).toContain('demo logins');
    expect(await refusedBoot(secrets, { DEMO: '1' })).toBe('');
    await stage.query('UPDATE users SET email_canonical = $2 WHERE id = $1', [id, `${randomUUID()}@example.test`]);
    expect(await refusedBoot(secrets)).toBe('');
  });
});
