import { makeWorkerUtils } from 'graphile-worker';
import type pg from 'pg';
import type { Logger } from 'pino';
import { queueLogger } from './queue-logger';

/** Deletes jobs that will never be tried again: what killed workers left behind, and failures long since logged. */
export async function tidyQueue(pool: pg.Pool, log: Logger): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool, logger: queueLogger(log) });
  try {
    await utils.cleanup({ tasks: ['DELETE_PERMAFAILED_JOBS'] });
  } finally {
    await utils.release();
  }
}
