import { checkDatabase, type Database } from '@bizcoin/db';

export interface Readiness {
  readonly ready: boolean;
  readonly reasons: readonly string[];
  readonly clockOffsetSeconds: number;
}

// Two calls of clock_timestamp() in one statement are never further apart than this.
const SAME_CLOCK_SECONDS = 1;

/** Whether this server may serve: the database answers, its migrations are applied, every required guard is there. */
export async function readiness(db: Database, { production }: { production: boolean }): Promise<Readiness> {
  try {
    const { faults, clockOffsetSeconds } = await checkDatabase(db, { production });
    const offset = Math.abs(clockOffsetSeconds) < SAME_CLOCK_SECONDS ? 0 : clockOffsetSeconds;
    return { ready: faults.length === 0, reasons: faults, clockOffsetSeconds: offset };
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return { ready: false, reasons: [`The database does not answer: ${reason}`], clockOffsetSeconds: 0 };
  }
}
