import { type Database, sqlState } from '@bizcoin/db';

/** What PostgreSQL says when the schema or its table is missing, or not ours to use. */
const NOT_THERE = new Set(['3F000', '42P01', '42501']);

/** @throws in one readable line when the queue was not installed or may not be used. */
export async function checkQueue({ pool }: Pick<Database, 'pool'>): Promise<void> {
  try {
    await pool.query('SELECT id FROM graphile_worker.migrations LIMIT 1');
  } catch (cause) {
    if (!NOT_THERE.has(sqlState(cause) ?? '')) throw cause;
    throw new Error('The database lacks the job queue: run pnpm db:migrate.', { cause });
  }
}
