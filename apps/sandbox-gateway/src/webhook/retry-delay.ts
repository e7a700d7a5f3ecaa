const FIRST_MS = 250;
const LONGEST_MS = 60_000;
const ATTEMPTS_MAX = 30;

/** How long to wait after so many failed attempts: twice as long each time, a minute at most; null when it is enough. */
export const retryDelayMs = (attempts: number): number | null =>
  attempts >= ATTEMPTS_MAX ? null : Math.min(FIRST_MS * 2 ** (attempts - 1), LONGEST_MS);
