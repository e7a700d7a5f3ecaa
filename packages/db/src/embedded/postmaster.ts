import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ClusterFolder } from './cluster-folder';
import { launcherFile } from './leftover-postmaster';
import { serverEnvironment } from './run-as';

const FAST_STOP_MS = 6_000;
const IMMEDIATE_STOP_MS = 1_500;
const LINES_KEPT = 30;

/** A running PostgreSQL server process. */
export interface Postmaster {
  readonly pid: number;
  /** Settles when the process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  lastLines(): string;
  /** Fast shutdown; immediate, then killing, only if the server does not answer. At most about 8 s. */
  stop(): Promise<void>;
}

export interface PostmasterCommand {
  readonly binaries: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly removeAfterwards: boolean;
  readonly log: (line: string) => void;
}

export function spawnPostmaster(
  cluster: ClusterFolder,
  { binaries, settings, removeAfterwards, log }: PostmasterCommand,
): Postmaster {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', cluster.data, ...options], {
    ...cluster.user.ids,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own process group: Ctrl-C in the terminal must reach the launcher first, which stops things in order.
    detached: true,
  });
  const lines: string[] = [];
  const keep = (line: string) => {
    log(line);
    lines.push(line);
    if (lines.length > LINES_KEPT) lines.shift();
  };
  createInterface({ input: child.stderr }).on('line', keep);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => resolve(keep(`the server could not be started: ${error.message}`)));
  });
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const pid = child.pid ?? 0;
  const guard = hasEnded() ? null : spawnGuard(cluster, pid, removeAfterwards);
  if (guard) writeFileSync(launcherFile(cluster.data), `${process.pid}\n`);
  return { pid, ended, hasEnded, lastLines: () => lines.join('\n'), stop: () => stop(child, ended, guard) };
}

async function stop(child: ChildProcess, ended: Promise<void>, guard: ChildProcess | null): Promise<void> {
  const steps = [
    ['SIGINT', FAST_STOP_MS],
    ['SIGQUIT', IMMEDIATE_STOP_MS],
    ['SIGKILL', IMMEDIATE_STOP_MS],
  ] as const;
  for (const [signal, patienceMs] of steps) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) break;
    child.kill(signal);
    await within(ended, patienceMs);
  }
  guard?.kill('SIGKILL');
}

/**
 * Shuts the server down when the launcher dies without a chance to (SIGKILL): the guard waits for the end of a pipe
 * that only the launcher holds open.
 */
function spawnGuard(cluster: ClusterFolder, pid: number, removeAfterwards: boolean): ChildProcess {
  const script =
    'while read -r _; do :; done; kill -INT "$1"; while kill -0 "$1"; do sleep 0.1; done; if [ "$2" ]; then rm -rf "$2"; fi';
  const guard = spawn('/bin/sh', ['-c', script, 'sh', String(pid), removeAfterwards ? cluster.data : ''], {
    ...cluster.user.ids,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // A launcher whose server has crashed may still end by itself; the guard then cleans up behind it.
  guard.unref();
  (guard.stdin as Socket).unref();
  return guard;
}

async function within(event: Promise<void>, patienceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    event,
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    }),
  ]);
  clearTimeout(timer);
}
