const DAY_MS = 86_400_000;

/** The civil date `days` after `civilDate`. Counted in UTC, where every day exists and has 24 hours. */
export const addCivilDays = (civilDate: string, days: number): string =>
  new Date(Date.parse(`${civilDate}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
