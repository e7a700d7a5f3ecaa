import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, freeAppPort, onDatabase, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repositoryRoot } from './repository-root';

let database: TestDatabase;
let dataDir: string;
let gatewayPort: number;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'bizcoin-billing-'));
  gatewayPort = await freeAppPort();
  // The test cluster's reader; everything else is made up on the way.
  writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify({ reader: new URL(database.readerUrl).password }));
});
afterAll(async () => {
  rmSync(dataDir, { recursive: true });
  await database.drop();
});

function billing(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    join(repositoryRoot, 'node_modules', '.bin', 'tsx'),
    ['scripts/billing.ts', ...args],
    {
      cwd: repositoryRoot,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        DATABASE_URL: database.ownerUrl,
        DATA_DIR: dataDir,
        GATEWAY_PORT: String(gatewayPort),
      },
    },
  );
  return { status, stdout, stderr };
}

test('beside a stopped product the books are read as the reader, the sandbox is asked, and only the answer is printed', () => {
  const { status, stdout, stderr } = billing('reconcile', '--json');
  expect(stderr).not.toContain('✗');
  expect(JSON.parse(stdout)).toMatchObject({ ok: true });
  expect(status).toBe(0);
});

test('books that do not hold are told by the exit code', async () => {
  const stage = await setStage(database.ownerUrl);
  const customer = await stage.customer();
  await onDatabase(database.adminUrl, async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query('UPDATE wallets SET balance = balance + 1 WHERE user_id = $1', [customer]);
  });
  expect(billing('reconcile').status).toBe(1);
});

test('what cannot be asked is no answer', () => {
  expect(billing('nonsense').status).toBe(2);
});
