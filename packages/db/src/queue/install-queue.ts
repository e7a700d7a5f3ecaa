import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { QUEUE_PRIVILEGES } from './queue-privileges';

/** Any number, the same in every installer: 'queue' on a telephone's keys. */
const INSTALLER_LOCK = 78_383;

/** What the library makes first of all, made before it asks: PostgreSQL would log the first question as an error. */
const BOOTSTRAP = `
  CREATE SCHEMA IF NOT EXISTS graphile_worker;
  CREATE TABLE IF NOT EXISTS graphile_worker.migrations (
    id int PRIMARY KEY, ts timestamptz NOT NULL DEFAULT now(), breaking boolean NOT NULL DEFAULT false)`;

const silent = new Logger(() => () => undefined);

/**
 * Brings the job queue (graphile-worker's schema of its own) up to date and lets the servers' role work with it. `url` is
 * the owner's. Two installers at once are safe: the second waits and finds nothing to do.
 */
export async function installQueue(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  try {
    const holder = await pool.connect();
    try {
      await holder.query('SELECT pg_advisory_lock($1)', [INSTALLER_LOCK]);
      await holder.query(BOOTSTRAP);
      // A pool of ours, because the library does not wait until its own has closed its connections.
      await runMigrations({ pgPool: pool, logger: silent });
      await holder.query(QUEUE_PRIVILEGES);
    } finally {
      // Closing the connection gives the lock back whatever happened.
      holder.release(true);
    }
  } finally {
    await pool.end();
  }
}
