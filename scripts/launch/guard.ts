import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';

let guard: ChildProcess | undefined;

/**
 * Has a process group ended if this process dies without a chance to do it (SIGKILL): a shell holds the reading end of a
 * pipe, learns the groups through it, and acts when the pipe closes.
 */
export function guardAgainstOurDeath(group: number): void {
  guard ??= spawnGuard();
  guard.stdin?.write(`${group}\n`);
}

function spawnGuard(): ChildProcess {
  const script =
    'all=; while read -r group; do all="$all $group"; done; ' +
    'for group in $all; do kill -s TERM -- "-$group"; done; sleep 3; for group in $all; do kill -s KILL -- "-$group"; done';
  const child = spawn('/bin/sh', ['-c', script], { cwd: '/', stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  child.stdin.on('error', () => undefined);
  // Neither the shell nor the pipe to it may keep this process alive.
  (child.stdin as Socket).unref();
  child.unref();
  return child;
}

/** After everything was stopped in order: by the time the pipe closes the groups' numbers may belong to others. */
export const dismissGuard = (): void => void guard?.kill('SIGKILL');
