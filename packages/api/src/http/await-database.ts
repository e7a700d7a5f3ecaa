import { setTimeout as pause } from 'node:timers/promises';
import { classifyFailure } from '@bizcoin/db';
import type { Logger } from 'pino';

export interface Patience {
  readonly patienceMs: number;
  readonly pauseMs: number;
}

/**
 * Asks again while the database cannot be reached: whoever starts together with it, or while it comes back, need not be
 * started a second time. Any other failure is thrown at once, and this one when the patience is at its end.
 */
export async function awaitDatabase<T>(
  ask: () => Promise<T>,
  { patienceMs, pauseMs }: Patience,
  log: Pick<Logger, 'warn'>,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (let asked = 1; ; asked++) {
    try {
      return await ask();
    } catch (failure) {
      if (!UNREACHED.has(classifyFailure(failure))) throw failure;
      if (performance.now() >= deadline)
        throw new Error(`The database does not answer: ${said(failure)}`, { cause: failure });
      if (asked === 1) log.warn({ reason: said(failure) }, 'waiting for the database');
      await pause(pauseMs);
    }
  }
}

// It refused the connection, broke it, or had none left.
const UNREACHED = new Set(['unknown', 'busy']);

const said = (failure: unknown) => (failure instanceof Error ? failure.message : String(failure));
