import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processCommand } from '@bizcoin/db/embedded';

interface Run {
  readonly pid: number;
  /** Where the product can be opened. */
  readonly addresses: readonly string[];
}

export type LockResult = { readonly taken: true; release(): void } | { readonly taken: false; readonly by: Run };

const ATTEMPTS_MAX = 3;

/**
 * Lets one process at a time run on a data folder. The lock of a process that died without releasing it is recognised by
 * its number and command, and taken over.
 */
export function takeRunLock(dataDir: string, addresses: readonly string[]): LockResult {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'run.lock');
  const own: Run = { pid: process.pid, addresses };
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(own), { flag: 'wx' });
      return { taken: true, release: () => rmSync(file, { force: true }) };
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
    }
    const holder = holderIn(file);
    if (
      holder &&
      holder.pid !== process.pid &&
      /scripts[\\/](start|dev|db-|admin-|billing)/.test(processCommand(holder.pid))
    )
      return { taken: false, by: holder };
    rmSync(file, { force: true });
  }
  throw new Error(`${file} is taken and released by other processes all the time; try again.`);
}

function holderIn(file: string): Run | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Run;
  } catch {
    return null;
  }
}
