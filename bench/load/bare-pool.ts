import pg from 'pg';

/** A bare driver with its connections kept: what every raw limit is measured with. */
export function barePool(url: string, size: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: size, idleTimeoutMillis: 0 });
  // A database that is dropped at the end may be quicker than a connection that is saying goodbye.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}
