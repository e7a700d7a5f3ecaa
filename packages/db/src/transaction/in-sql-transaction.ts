import type pg from 'pg';
import type { Database } from '../database';
import type { Query } from './query-in';
import { retryTransaction } from './retry-transaction';

/**
 * `inTransaction` on the bare driver, for work that is all SQL and asked for often: Prisma's part of a purchase costs more
 * than the purchase. The same rules hold; the role's own time-outs end what takes too long.
 */
export const inSqlTransaction = <T>({ pool }: Pick<Database, 'pool'>, work: (query: Query) => Promise<T>): Promise<T> =>
  retryTransaction(() => onOneClient(pool, (client) => transact(client, work)));

async function transact<T>(client: pg.PoolClient, work: (query: Query) => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  const result = await work(
    async (name, text, values) => (await client.query({ name, text, values: [...values] })).rows,
  );
  // PostgreSQL answers the COMMIT of a failed transaction with a ROLLBACK, and calls that no error.
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') throw new Error('A transaction went on after one of its statements had failed.');
  return result;
}

async function onOneClient<T>(pool: pg.Pool, use: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // Told to the statement under way as well; without a listener it would end the process.
  const ignore = () => undefined;
  client.on('error', ignore);
  let usable = true;
  try {
    return await use(client);
  } catch (failure) {
    usable = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    );
    throw failure;
  } finally {
    client.off('error', ignore);
    client.release(!usable);
  }
}
