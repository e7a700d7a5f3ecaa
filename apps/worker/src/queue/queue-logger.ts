import { Logger } from 'graphile-worker';
import type pino from 'pino';

/** The queue's own words: each job's success is no news, and the failure of a task is told where it runs. */
export const queueLogger = (log: pino.Logger): Logger =>
  new Logger(() => (level, message, meta) => {
    const told = meta?.['failure'] === true ? 'debug' : levels[level];
    log[told]({ ...(meta?.['error'] === undefined ? {} : { err: meta['error'] }) }, `queue: ${message}`);
  });

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const;
