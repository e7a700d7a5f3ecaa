import type pg from 'pg';

/** Any number, the same in every worker: 'alone' on a telephone's keys. */
const ALONE = 25_663;
const TAKE = 'SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken';
const GIVE_BACK = 'SELECT pg_advisory_unlock($1, hashtext($2))';

/**
 * Runs work unless it is already running anywhere on this database; answers whether it ran. The lock belongs to a
 * connection, so it goes with a process that dies. It saves work and guards no money: what it runs is safe in two copies.
 */
export async function runAlone(pool: pg.Pool, name: string, work: () => Promise<unknown>): Promise<boolean> {
  const client = await pool.connect();
  let lockKept = true;
  try {
    const { rows } = await client.query<{ taken: boolean }>(TAKE, [ALONE, name]);
    const taken = rows[0]?.taken === true;
    try {
      if (taken) await work();
    } finally {
      if (taken) await client.query(GIVE_BACK, [ALONE, name]);
      lockKept = false;
    }
    return taken;
  } finally {
    // When nobody knows whether the lock was given back, closing the connection does it.
    client.release(lockKept);
  }
}
