import type pg from 'pg';
import type { Logger } from 'pino';
import { pollTask } from './poll/poll-task';
import { queuePool } from './queue/queue-pool';
import { runAlone } from './queue/run-alone';
import { runQueue } from './queue/run-queue';
import { tidyQueue } from './queue/tidy-queue';
import type { PeriodicTask, Schedule, Work } from './task/task';

export interface WorkerOptions extends Schedule {
  readonly databaseUrl: string;
  /** Runs what is due by day every so many milliseconds instead of by the clock; null outside tests. */
  readonly tickMs: number | null;
  readonly log: Logger;
}

export interface RunningWorker {
  /** Why it does not do all of its work right now; empty when it does. */
  faults(): readonly string[];
  /** Takes nothing new, finishes what is under way and gives everything back. */
  stop(): Promise<void>;
}

/** Runs all tasks until it is stopped. Any number of workers may run on one database. */
export function runWorker({ databaseUrl, polled, periodic, tickMs, log }: WorkerOptions): RunningWorker {
  const ending = new AbortController();
  const { signal } = ending;
  const pool = queuePool(databaseUrl, (failure) => log.warn({ err: failure }, 'a connection of the queue was lost'));
  const tidying: PeriodicTask = { name: 'tidyQueue', every: 'night', work: () => tidyQueue(pool, log) };
  const queue = runQueue({ pool, tasks: [...periodic, tidying], byTheClock: tickMs === null, log, signal });
  const loops = polled.map(({ idleMs, ...task }) =>
    pollTask(task, { signal, log, ...(idleMs !== undefined && { idleMs }) }),
  );
  if (tickMs !== null) {
    const daily = periodic.filter(({ every }) => every !== 'night');
    const ticking = { signal, log, idleMs: tickMs, failureWaitMs: () => tickMs };
    loops.push(...daily.map(({ name, work }) => pollTask({ name, work: alone(pool, name, work) }, ticking)));
  }
  return {
    faults: () => [queue.fault()].filter((fault) => fault !== null),
    async stop() {
      ending.abort();
      await Promise.all([...loops, queue.ended]);
      await pool.end();
    },
  };
}

/** A periodic task in the shape of a polled one that has always found the last row. */
const alone = (pool: pg.Pool, name: string, work: Work) => async (signal: AbortSignal) => {
  await runAlone(pool, name, () => work(signal));
  return 0;
};
