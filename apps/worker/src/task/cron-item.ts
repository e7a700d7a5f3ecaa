import type { CronItem } from 'graphile-worker';
import type { PeriodicTask } from './task';

interface Timing {
  readonly match: string;
  /** How far back a tick that nobody saw is made up for. */
  readonly backfillPeriod: number;
  readonly maxAttempts: number;
}

const A_DAY_MS = 86_400_000;

/** What comes again in a minute is neither made up for nor tried for long; a night is too far away for that. */
const timings = {
  minute: { match: '* * * * *', backfillPeriod: 0, maxAttempts: 4 },
  'five minutes': { match: '*/5 * * * *', backfillPeriod: 0, maxAttempts: 5 },
  night: { match: '10 3 * * *', backfillPeriod: A_DAY_MS, maxAttempts: 8 },
} as const satisfies Record<PeriodicTask['every'], Timing>;

/** When the queue runs a task. One key per task: a tick that is still waiting is replaced by the next, never doubled. */
export function cronItem({ name, every }: PeriodicTask): CronItem {
  const { match, backfillPeriod, maxAttempts } = timings[every];
  return {
    task: name,
    match,
    identifier: name,
    options: { backfillPeriod, maxAttempts, jobKey: name, jobKeyMode: 'replace' },
  };
}
