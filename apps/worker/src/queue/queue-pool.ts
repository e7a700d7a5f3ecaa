import pg from 'pg';

/** Connections of the queue: one listens, one per task at work holds its lock, the rest look for jobs. */
const POOL_SIZE = 8;
const POOL_WAIT_MS = 5_000;

/** A pool apart from that of the tasks, so that neither starves the other. A lost connection is replaced. */
export function queuePool(url: string, onConnectionLost: (failure: Error) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE, connectionTimeoutMillis: POOL_WAIT_MS });
  pool.on('error', onConnectionLost);
  // One that is lost while it is lent out would otherwise end the process.
  pool.on('connect', (client) => void client.on('error', onConnectionLost));
  return pool;
}
