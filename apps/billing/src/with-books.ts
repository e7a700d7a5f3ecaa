import { createDatabase, type Database } from '@bizcoin/db';
import { requireReader } from './require-reader';
import { Unusable } from './unusable';

// One is enough: every question waits for the one before.
const POOL_SIZE = 1;

/** Opens the database as a reader for the length of one script. Throws {@link Unusable} where it cannot be reached. */
export async function withBooks<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = createDatabase({ url, poolSize: POOL_SIZE });
  try {
    await reach(db);
    await requireReader(db);
    return await work(db);
  } finally {
    await db.close();
  }
}

async function reach({ sql }: Database): Promise<void> {
  try {
    await sql('billing_reach', 'SELECT 1', []);
  } catch (failure) {
    throw new Unusable(
      `DATABASE_URL: the database cannot be reached: ${failure instanceof Error ? failure.message : String(failure)}`,
      { cause: failure },
    );
  }
}
