import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import type { ServerUser } from './server-user';

/** Runs a short command as the server's user and answers its exit code and output; never throws for an exit code. */
export function runAs(user: ServerUser, command: string, args: readonly string[]) {
  // The caller's folder may be closed to that user, and a process cannot start in a folder it may not enter.
  const answer = spawnSync(command, args, { ...user.ids, cwd: '/', encoding: 'utf8', env: serverEnvironment() });
  return {
    status: answer.status,
    output: [answer.error?.message, answer.stderr, answer.stdout].filter(Boolean).join('\n'),
  };
}

/** Asked of the kernel rather than computed from mode bits, so that ACLs and mount options count too. */
export const canReach = (user: ServerUser, path: string): boolean =>
  runAs(user, '/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', path]).status === 0;

export const handTo = (user: ServerUser, path: string): void => {
  if (user.ids) chownSync(path, user.ids.uid, user.ids.gid);
};

/** Only what PostgreSQL needs: its environment must not carry this process's secrets or a stray PGDATA. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
});
