import type { Task } from 'graphile-worker';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { PeriodicTask } from '../task/task';
import { runAlone } from './run-alone';

interface Surroundings {
  readonly pool: pg.Pool;
  readonly log: Pick<Logger, 'debug' | 'error'>;
  readonly signal: AbortSignal;
}

/** A task as the queue runs it: alone on its database, its failure logged with its cause and handed on, to be tried again. */
export const queuedTask =
  ({ name, work }: PeriodicTask, { pool, log, signal }: Surroundings): Task =>
  async () => {
    const startedAt = performance.now();
    try {
      const ran = await runAlone(pool, name, () => work(signal));
      const outcome = ran ? 'a task ran' : 'a task was left out: it is still running elsewhere';
      log.debug({ task: name, ms: Math.round(performance.now() - startedAt) }, outcome);
    } catch (failure) {
      log.error({ err: failure, task: name }, 'a task failed');
      throw failure;
    }
  };
