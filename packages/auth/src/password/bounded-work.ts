import { accept, type Outcome, refuse } from '@bizcoin/domain';

export interface WorkBounds {
  readonly runningMax: number;
  readonly waitingMax: number;
}

const RETRY_AFTER_SECONDS = 1;

/**
 * Runs at most `runningMax` works at a time, first come first served; answers `busy` when `waitingMax` are waiting
 * already. A queue without a bound would only turn an overload into time-outs.
 */
export function boundedWork({ runningMax, waitingMax }: WorkBounds) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async function run<T>(work: () => Promise<T>): Promise<Outcome<T>> {
    if (running < runningMax) running += 1;
    else if (waiting.length >= waitingMax) return refuse({ code: 'busy', retryAfterSeconds: RETRY_AFTER_SECONDS });
    else await new Promise<void>((start) => waiting.push(start));
    try {
      return accept(await work());
    } finally {
      // The place is handed on, not given back: a newcomer cannot overtake those who wait.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
