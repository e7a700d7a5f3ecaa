import { onDatabase } from '@bizcoin/testing';
import type pg from 'pg';
import type { Guard } from './guard';
import type { GuardStage } from './guard-stage';

export interface GuardProof {
  /** What the database said with the guard in place, or null if it let the violation pass. */
  readonly refusedWith: string | null;
  /** What it said without the guard; null, the violation passed, shows that nothing else caught it. */
  readonly refusedWithout: string | null;
}

/** Commits the violation's deferred checks too, then undoes everything: the next guard finds the stage as it was. */
export const tryGuard = ({ database, fill }: GuardStage, guard: Guard): Promise<GuardProof> =>
  onDatabase(database.adminUrl, async (client) => ({
    refusedWith: await attempt(client, [fill(guard.violate)]),
    refusedWithout: await attempt(client, [guard.remove, fill(guard.violate)]),
  }));

async function attempt(client: pg.Client, statements: readonly string[]): Promise<string | null> {
  await client.query('BEGIN');
  try {
    for (const statement of statements) await client.query(statement);
    return null;
  } catch (refusal) {
    return refusal instanceof Error ? refusal.message : String(refusal);
  } finally {
    await client.query('ROLLBACK');
  }
}
