import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scriptDeps } from '@bizcoin/api/use-cases';
import {
  codeSecrets,
  createEmptyDatabase,
  createTestDatabase,
  type Stage,
  setStage,
  type TestDatabase,
} from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repositoryRoot } from '../launch/repository-root';

const secrets = codeSecrets();
const PASSWORD = /[A-Za-z0-9_-]{24}$/m;
let database: TestDatabase;
let stage: Stage;
let dataDir: string;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  dataDir = mkdtempSync(join(tmpdir(), 'bizcoin-admin-'));
});
afterAll(async () => {
  rmSync(dataDir, { recursive: true });
  await database.drop();
});

interface Ending {
  readonly code: number | null;
  readonly printed: string;
}

/** The command as an operator runs it in production mode, on a database of their own. */
function adminCreate(args: readonly string[], databaseUrl = database.ownerUrl): Promise<Ending> {
  const env = {
    ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], DEMO: '0', DATABASE_URL: databaseUrl },
    ...{ ...secrets, DATA_DIR: dataDir, GATEWAY: 'stripe' },
    ...{ STRIPE_SECRET_KEY: 'sk_live_of_a_test_00000000', STRIPE_WEBHOOK_SECRET: 'whsec_of_a_test_00000000' },
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/admin-create.ts', ...args], {
    ...{ cwd: repositoryRoot, env, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => (printed += piece));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, printed }));
  });
}

const passwordHashOf = async (email: string): Promise<string | undefined> => {
  const [row] = await stage.query<{ password_hash: string }>('SELECT password_hash FROM users WHERE email = $1', [
    email,
  ]);
  return row?.password_hash;
};

const peopleCount = async () => (await stage.query<{ n: string }>('SELECT count(*) AS n FROM users'))[0]?.n;

async function isPassword(stored: string, password: string): Promise<boolean> {
  const { CODE_PEPPER: codePepper, CODE_KEY: codeKey } = secrets;
  const { db, passwords } = scriptDeps({ databaseUrl: database.appUrl, codePepper, codeKey });
  await db.close();
  const outcome = await passwords.verify(stored, password);
  return outcome.ok && outcome.value;
}

test('in production mode the first administrator is made: the password is shown once, no other secret ever', async () => {
  const { code, printed } = await adminCreate(['first@example.test', '--name', 'Ada Byron']);
  expect({ code, printed }).toEqual({ code: 0, printed: expect.stringContaining('level 2 (full access)') });
  const password = PASSWORD.exec(printed)?.[0] ?? '';
  const stored = await passwordHashOf('first@example.test');
  expect(await isPassword(stored ?? '', password)).toBe(true);
  expect(printed.split(password)).toHaveLength(2);
  const files = readdirSync(dataDir).map((file) => readFileSync(join(dataDir, file), 'utf8'));
  const kept = Object.values(JSON.parse(files.join('')) as Record<string, string>);
  for (const secret of [...kept, ...Object.values(secrets), stored]) expect(printed).not.toContain(secret);
  expect(files.join('')).not.toContain(password);

  const again = await adminCreate(['first@example.test', '--name', 'Ada Byron', '--level', '1']);
  expect(again).toEqual({ code: 1, printed: expect.stringMatching(/already is staff, with level 2 \(full access\)/) });
  expect(again.printed).not.toMatch(PASSWORD);
  expect(await passwordHashOf('first@example.test')).toBe(stored);
});

test('somebody who has an account gets the level and no password', async () => {
  const id = await stage.customer();
  const { code, printed } = await adminCreate([`${id}@example.test`, '--name', 'Ada', '--level', '0']);
  expect({ code, printed }).toEqual({
    code: 0,
    printed: expect.stringMatching(/level 0 \(viewer\)[\s\S]*password stay/),
  });
  expect(printed).not.toMatch(PASSWORD);
});

test('a suspended account is refused in words', async () => {
  const id = await stage.customer({ suspended: true });
  expect(await adminCreate([`${id}@example.test`, '--name', 'Ada'])).toEqual({
    code: 1,
    printed: expect.stringContaining('suspended'),
  });
});

test('input that cannot be used ends with 2, every fault and the usage, and touches nothing', async () => {
  const before = await peopleCount();
  expect(await adminCreate(['ada', '--level', '7'])).toEqual({
    code: 2,
    printed: expect.stringMatching(
      /"ada" is no e-mail[\s\S]*name is missing[\s\S]*--level is "7"[\s\S]*Usage: pnpm admin:create/,
    ),
  });
  expect(await peopleCount()).toBe(before);
});

test('a database without tables is told what it lacks', async () => {
  const empty = await createEmptyDatabase();
  const { code, printed } = await adminCreate(['ada@example.test', '--name', 'Ada'], empty.ownerUrl);
  expect({ code, printed }).toEqual({ code: 1, printed: expect.stringContaining('pnpm db:migrate') });
  await empty.drop();
});
