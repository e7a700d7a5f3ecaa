import { onDatabase } from '@bizcoin/testing';
import type pg from 'pg';
import type { GuardStage } from './guard-stage';
import type { LockGuard } from './lock-guards';

/** What the second of two transactions gets that meets an uncommitted change, with the lock in place and without it. */
export async function tryLockGuard(stage: GuardStage, guard: LockGuard): Promise<{ with: string; without: string }> {
  const undone = (remove: string | null) =>
    onDatabase(stage.database.adminUrl, (first) =>
      onDatabase(stage.database.adminUrl, (second) => actMeanwhile(stage, guard, { first, second, remove })),
    );
  return { with: await undone(null), without: await undone(guard.remove) };
}

interface Meeting {
  readonly first: pg.Client;
  readonly second: pg.Client;
  readonly remove: string | null;
}

async function actMeanwhile(
  { fill }: GuardStage,
  guard: LockGuard,
  { first, second, remove }: Meeting,
): Promise<string> {
  await second.query('BEGIN');
  if (remove !== null) await second.query(remove);
  await first.query('BEGIN');
  await first.query(fill(guard.meanwhile));
  const { rows } = await second.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const acted = second.query<{ status: string }>(fill(guard.second)).then(
    (answer) => answer.rows[0]?.status ?? 'nothing',
    (refusal: { code?: string }) => refusal.code ?? String(refusal),
  );
  await untilWaitingOrDone(first, rows[0]?.pid ?? 0, acted);
  await first.query('COMMIT');
  const status = await acted;
  await second.query('ROLLBACK');
  await first.query(fill(guard.undo));
  return status;
}

const ROUNDS_MAX = 10_000;

/** Ends as soon as the other connection waits for a lock, or has its answer: nothing depends on how long that takes. */
async function untilWaitingOrDone(watcher: pg.Client, pid: number, done: Promise<unknown>): Promise<void> {
  let finished = false;
  done.then(
    () => {
      finished = true;
    },
    () => {
      finished = true;
    },
  );
  for (let round = 0; round < ROUNDS_MAX && !finished; round++) {
    const { rows } = await watcher.query<{ waits: boolean }>('SELECT cardinality(pg_blocking_pids($1)) > 0 AS waits', [
      pid,
    ]);
    if (rows[0]?.waits === true) return;
  }
}
