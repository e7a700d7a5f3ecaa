import type { Audience } from './session';

export interface SessionPolicy {
  readonly audience: Audience;
  readonly cookieName: string;
  /** A session unused for this long ends. */
  readonly idleSeconds: number;
  /** It ends then however busy it is; null is never. */
  readonly absoluteSeconds: number | null;
  /** How long a use goes unrecorded, so that not every request writes. The idle time is exact to within this. */
  readonly touchEverySeconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Customers 30 days idle; staff and dealers one hour idle and twelve in all (docs/accounts.md). */
export const customerPolicy: SessionPolicy = {
  audience: 'customer',
  cookieName: 'customer_session',
  idleSeconds: 30 * DAY,
  absoluteSeconds: null,
  touchEverySeconds: DAY,
};

export const adminPolicy: SessionPolicy = {
  audience: 'admin',
  cookieName: 'admin_session',
  idleSeconds: HOUR,
  absoluteSeconds: 12 * HOUR,
  touchEverySeconds: MINUTE,
};
