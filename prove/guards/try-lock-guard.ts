import { onDatabase } from '@bizcoin/testing';
import type pg from 'pg';
import { redeemCall } from './function-guards';
import type { GuardStage } from './guard-stage';
import type { LockGuard } from './lock-guards';

/** The statuses that a redemption gets that meets an uncommitted change, with the lock in place and without it. */
export async function tryLockGuard(stage: GuardStage, guard: LockGuard): Promise<{ with: string; without: string }> {
  const undone = (remove: string | null) =>
    onDatabase(stage.database.adminUrl, (first) =>
      onDatabase(stage.database.adminUrl, (second) => redeemMeanwhile(stage, guard, { first, second, remove })),
    );
  return { with: await undone(null), without: await undone(guard.remove) };
}

interface Meeting {
  readonly first: pg.Client;
  readonly second: pg.Client;
  readonly remove: string | null;
}

async function redeemMeanwhile(
  { fill }: GuardStage,
  guard: LockGuard,
  { first, second, remove }: Meeting,
): Promise<string> {
  await second.query('BEGIN');
  if (remove !== null) await second.query(remove);
  await first.query('BEGIN');
  await first.query(fill(guard.meanwhile));
  const { rows } = await second.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const redeemed = second.query<{ status: string }>(
    `SELECT status FROM ${fill(redeemCall({ p_voucher: guard.redeemed.voucher }))}`,
  );
  await untilWaitingOrDone(first, rows[0]?.pid ?? 0, redeemed);
  await first.query('COMMIT');
  const answer = await redeemed;
  await second.query('ROLLBACK');
  await first.query(fill(UNDO));
  return answer.rows[0]?.status ?? 'nothing';
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

const UNDO = `UPDATE users SET suspended_at = NULL WHERE id = '{other}';
  UPDATE vouchers SET is_active = true, version = 1 WHERE id IN ('{voucher}', '{spread}')`;
