import type { Logger } from 'pino';

const WINDOW_MS = 60_000;
const GUESSES_ALARMING = 300;

export interface GuessAlarm {
  count(): void;
}

/** Tells the operators of a wave of guesses, once a minute at most. It refuses nobody: many may guess at once in peace. */
export function createGuessAlarm(log: Pick<Logger, 'warn'>, now: () => number = Date.now): GuessAlarm {
  let windowStart = now();
  let guesses = 0;
  return {
    count() {
      if (now() - windowStart >= WINDOW_MS) {
        windowStart = now();
        guesses = 0;
      }
      guesses += 1;
      if (guesses === GUESSES_ALARMING)
        log.warn({ guesses, windowSeconds: WINDOW_MS / 1000 }, 'many voucher codes are being guessed');
    },
  };
}
