import { EventEmitter } from 'node:events';
import { parseCronItems, type Runner, run, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import type { Logger } from 'pino';
import { backOff } from '../task/back-off';
import { cronItem } from '../task/cron-item';
import { pause } from '../task/pause';
import type { PeriodicTask } from '../task/task';
import { queueLogger } from './queue-logger';
import { queuedTask } from './queued-task';

export interface Queue {
  readonly pool: pg.Pool;
  readonly tasks: readonly PeriodicTask[];
  /** Whether this copy puts tasks into the queue when they are due; jobs that others put there run in any case. */
  readonly byTheClock: boolean;
  readonly log: Logger;
  /** Ends the queue: jobs under way finish, no other begins. */
  readonly signal: AbortSignal;
}

export interface RunningQueue {
  /** Why no job is being looked for right now, or null. */
  fault(): string | null;
  /** Settles when the queue has ended after the signal; never rejects. */
  readonly ended: Promise<void>;
}

const TASKS_AT_ONCE = 4;
const POLL_MS = 2_000;
/** The runner never gives up by itself, and a first question that failed is never asked again: then it is replaced. */
const FAILURES_IN_A_ROW_MAX = 8;

/** Keeps a runner on the queue until the signal: one that fails or grows deaf is replaced, later and later. */
export function runQueue(queue: Queue): RunningQueue {
  let fault: string | null = 'The queue is being started.';
  const tell = (reason: string | null) => {
    fault = reason;
  };
  return { fault: () => fault, ended: keepRunning(queue, tell) };
}

async function keepRunning(queue: Queue, tell: (fault: string | null) => void): Promise<void> {
  for (let failures = 0; !queue.signal.aborted; ) {
    const startedAt = Date.now();
    try {
      await runOnce(queue, tell);
    } catch (failure) {
      const lived = Date.now() - startedAt > A_GOOD_LIFE_MS;
      failures = lived ? 1 : failures + 1;
      tell(`The queue does not run: ${failure instanceof Error ? failure.message : String(failure)}`);
      queue.log.error({ err: failure, failures }, 'the queue stopped and is started again');
    }
    if (!queue.signal.aborted) await pause(backOff(Math.max(failures, 1)), queue.signal);
  }
}

const A_GOOD_LIFE_MS = 60_000;

/** Runs one runner to its end. @throws when it ended for another reason than the signal. */
async function runOnce({ pool, tasks, byTheClock, log, signal }: Queue, tell: (fault: string | null) => void) {
  const events: WorkerEvents = new EventEmitter();
  const deaf = whenDeaf(events, tell);
  const runner = await run({
    pgPool: pool,
    logger: queueLogger(log),
    events,
    concurrency: TASKS_AT_ONCE,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    taskList: Object.fromEntries(tasks.map((task) => [task.name, queuedTask(task, { pool, log, signal })])),
    parsedCronItems: byTheClock ? parseCronItems(tasks.map(cronItem)) : [],
    // Finishing a job by itself is not awaited by the library, and a lost connection would be an unhandled rejection;
    // in a batch (of one, at once) it is tried again.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
  const stop = () => void stopped(runner);
  signal.addEventListener('abort', stop, { once: true });
  try {
    if (signal.aborted) stop();
    await Promise.race([runner.promise, deaf]);
    if (!signal.aborted) throw new Error('the runner ended by itself');
  } finally {
    signal.removeEventListener('abort', stop);
    // A runner that was given up may take its time; it takes no further job.
    if (!signal.aborted) stop();
  }
}

/** A runner that stops twice complains; one that stopped by itself has said why already. */
const stopped = (runner: Runner): Promise<void> => runner.stop().catch(() => undefined);

/** Rejects when asking for jobs failed too often in a row; meanwhile keeps `tell` up to date. */
const whenDeaf = (events: WorkerEvents, tell: (fault: string | null) => void): Promise<never> =>
  new Promise((_, reject) => {
    let failures = 0;
    const heard = () => {
      failures = 0;
      tell(null);
    };
    events.on('worker:getJob:empty', heard);
    events.on('job:start', heard);
    events.on('worker:getJob:error', ({ error }) => {
      failures++;
      tell('The queue does not answer.');
      if (failures === FAILURES_IN_A_ROW_MAX) reject(new Error('the queue does not answer', { cause: error }));
    });
  });
