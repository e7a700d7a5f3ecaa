import { checkDatabase, type Database } from '@bizcoin/db';

export interface Readiness {
  readonly ready: boolean;
  readonly reasons: readonly string[];
}

/** Whether this server may serve: the database answers, its migrations are applied, every required guard is there. */
export async function readiness(db: Database, { production }: { production: boolean }): Promise<Readiness> {
  try {
    const { faults } = await checkDatabase(db, { production });
    return { ready: faults.length === 0, reasons: faults };
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return { ready: false, reasons: [`The database does not answer: ${reason}`] };
  }
}
