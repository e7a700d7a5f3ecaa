import type { QueryKey } from '@tanstack/react-query';

/** One answer of the API as it was last read. */
interface Reading {
  readonly queryKey: QueryKey;
  readonly data: unknown;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

/** What one customer last saw on this device. */
export interface KnownState {
  readonly customerId: string;
  readonly readings: readonly Reading[];
}

const STORED_AS = 'known-state';
/** Whoever was away for longer reads nothing old: the session has ended by then as well. */
const KEPT_DAYS_MAX = 7;
const DAY_MS = 86_400_000;

/** There is room for one customer: whoever comes next takes the place of the one before. A full or forbidden store keeps nothing. */
export function writeKnownState(state: KnownState): void {
  try {
    window.localStorage.setItem(STORED_AS, JSON.stringify(state));
  } catch {
    forgetKnownState();
  }
}

export function forgetKnownState(): void {
  try {
    window.localStorage.removeItem(STORED_AS);
  } catch {
    // A store that may not be touched holds nothing.
  }
}

/** What was kept and is not too old; null where there is nothing or it cannot be read. */
export function readKnownState(now: number): KnownState | null {
  try {
    const stored = window.localStorage.getItem(STORED_AS);
    const state = stored === null ? null : (JSON.parse(stored) as KnownState);
    const recent = state?.readings.filter(({ readAt }) => now - readAt < KEPT_DAYS_MAX * DAY_MS);
    return state && recent ? { ...state, readings: recent } : null;
  } catch {
    return null;
  }
}
