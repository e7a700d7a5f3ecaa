import { createHash } from 'node:crypto';
import type { Database } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import { canonicalEmail } from '../email/canonical-email';
import { addressBudgetKey } from './address-budget-key';
import { budgetLimit } from './budget-limit';

export interface LoginBudget {
  /** Counts a try before its password is looked at, so that parallel tries cannot overrun the budget. */
  take(): Promise<Outcome<null>>;
  /** Gives the try back: only failures count. */
  giveBack(): Promise<void>;
}

const FAILURES_MAX = 10;
const WINDOW_SECONDS = 900;
const DELAY_MAX_SECONDS = 60;

// 1, 2, 4 … seconds after the last try, by how far the budget is overdrawn.
const DELAY = `make_interval(secs => least(${DELAY_MAX_SECONDS}, power(2::float8, least(b.used - $2::int, 10))))`;
const ENDED = `(b.used = 0 OR b.window_start <= excluded.window_start - make_interval(secs => ${WINDOW_SECONDS}))`;

const TAKE = `
  INSERT INTO attempt_budgets AS b (subject, window_start, used, last_used_at)
  SELECT $1, clock.now, 1, clock.now FROM (SELECT business_now() AS now) AS clock
  ON CONFLICT (subject) DO UPDATE SET
    window_start = CASE WHEN ${ENDED} THEN excluded.window_start ELSE b.window_start END,
    used = CASE WHEN ${ENDED} THEN 1 ELSE b.used + 1 END,
    last_used_at = excluded.last_used_at
  WHERE ${ENDED} OR b.used < $2::int OR b.last_used_at + ${DELAY} <= excluded.last_used_at
  RETURNING b.used`;

const WAIT = `
  SELECT ceil(extract(epoch FROM b.last_used_at + ${DELAY} - business_now()))::int AS seconds
  FROM attempt_budgets b WHERE b.subject = $1`;

// The delay counts from the last failure; a success must not postpone the next sign-in of the same person.
const GIVE_BACK =
  'UPDATE attempt_budgets SET used = used - 1, last_used_at = window_start WHERE subject = $1 AND used > 0';

/**
 * Ten failures per account and address in 15 minutes, then a growing delay of at most a minute, never a lock-out
 * (docs/accounts.md). The subject is a hash: the table tells nobody who has an account.
 */
export function loginBudget(
  { db, budgetFactor }: { readonly db: Pick<Database, 'sql'>; readonly budgetFactor: number },
  { email, ip }: { readonly email: string; readonly ip: string | null },
): LoginBudget {
  const who = createHash('sha256')
    .update(`${canonicalEmail(email)}|${addressBudgetKey(ip)}`)
    .digest('hex');
  const subject = `login:${who}`;
  const limit = budgetLimit(FAILURES_MAX, budgetFactor);
  return {
    async take() {
      const taken = await db.sql('take_login_slot', TAKE, [subject, limit]);
      if (taken.length > 0) return accept(null);
      const [wait] = await db.sql<{ seconds: number }>('login_wait', WAIT, [subject, limit]);
      return refuse({ code: 'too_many_attempts', retryAfterSeconds: Math.max(1, wait?.seconds ?? 1) });
    },
    async giveBack() {
      await db.sql('give_login_slot_back', GIVE_BACK, [subject]);
    },
  };
}
