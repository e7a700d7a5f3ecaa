import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processCommand } from './process-command';

const STOP_TIMEOUT_MS = 8_000;

/**
 * Clears what an earlier launcher left when it was killed: a postmaster that still runs is stopped, a stale
 * `postmaster.pid` (also one whose number now belongs to some other program) is removed.
 * @throws when the cluster is in use by a launcher that is alive.
 */
export async function clearLeftoverPostmaster(data: string, log: (line: string) => void): Promise<void> {
  const pidFile = join(data, 'postmaster.pid');
  const postmaster = numberIn(pidFile);
  if (postmaster === null) return;
  if (!processCommand(postmaster).includes(data)) return rmSync(pidFile, { force: true });
  const launcher = numberIn(launcherFile(data));
  if (launcher !== null && /node|tsx|vitest/.test(processCommand(launcher))) {
    throw new Error(`The database in ${data} is already running, started by process ${launcher}.`);
  }
  log(`stopping a PostgreSQL (process ${postmaster}) left over from an earlier run`);
  process.kill(postmaster, 'SIGINT');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (existsSync(pidFile) && processCommand(postmaster) !== '') {
    if (Date.now() > deadline) throw new Error(`Process ${postmaster} still uses ${data} and does not stop.`);
    await pause(50);
  }
}

/** Names the process that answers for a running cluster, to tell an orphan from a second start. */
export const launcherFile = (data: string): string => join(data, 'launcher.pid');

function numberIn(file: string): number | null {
  if (!existsSync(file)) return null;
  const first = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return Number.isInteger(first) && first > 0 ? first : null;
}
