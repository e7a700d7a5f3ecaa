import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeRunLock } from './run-lock';

let dataDir: string;
let other: ChildProcess | undefined;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'bizcoin-lock-'));
});
afterEach(() => {
  other?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true });
});

const lockFile = () => join(dataDir, 'run.lock');
const addresses = ['http://localhost:3000'];

/** Another process whose command line looks like that of a running product. */
async function runningProduct(script = 'scripts/start.ts'): Promise<number> {
  other = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await new Promise((resolve) => other?.stdout?.once('data', resolve));
  return other.pid ?? 0;
}

test.each(['start', 'dev', 'db-migrate', 'admin-create', 'billing'])(
  'while scripts/%s.ts runs a second start learns where, and the lock stays',
  async (script) => {
    const pid = await runningProduct(`scripts/${script}.ts`);
    writeFileSync(lockFile(), JSON.stringify({ pid, addresses }));
    expect(takeRunLock(dataDir, ['http://localhost:9'])).toEqual({ taken: false, by: { pid, addresses } });
    expect(existsSync(lockFile())).toBe(true);
  },
);

test('the lock of a process that died is taken over, also if its number now belongs to another program', () => {
  for (const pid of [2 ** 22 + 7, process.ppid]) {
    writeFileSync(lockFile(), JSON.stringify({ pid, addresses }));
    expect(takeRunLock(dataDir, addresses).taken).toBe(true);
  }
});

test('a damaged lock is no obstacle, and a released one is gone', () => {
  writeFileSync(lockFile(), '{');
  const lock = takeRunLock(dataDir, addresses);
  if (lock.taken) lock.release();
  expect(existsSync(lockFile())).toBe(false);
});
