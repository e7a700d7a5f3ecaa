import type { Deps } from '../deps';
import { instantOrNull } from '../input/instant';
import { guessSlot, mistypedSlot } from '../voucher/guess-budget';

/** Whether a customer's attempts are refused now, until when, and how many guesses count against them. */
export interface Lockout {
  readonly until: string | null;
  readonly guesses: number;
}

const LOCKOUT = `
  SELECT b.used, b.used >= budget.lim AS spent, b.window_start + make_interval(secs => $3::integer) AS until, budget.ordinality = 1 AS guessing
  FROM unnest($1::text[], $2::integer[]) WITH ORDINALITY AS budget(subject, lim, ordinality)
  JOIN attempt_budgets b ON b.subject = budget.subject
  WHERE b.window_start > business_now() - make_interval(secs => $3::integer)`;

interface Row {
  used: number;
  spent: boolean;
  until: Date;
  guessing: boolean;
}

/** Reads the two budgets of a customer that end in `too_many_attempts` (docs/security.md). */
export async function readLockout(
  { db, budgetFactor }: Pick<Deps, 'db' | 'budgetFactor'>,
  customerId: string,
): Promise<Lockout> {
  const [guess, mistyped] = [guessSlot(customerId, budgetFactor), mistypedSlot(customerId, budgetFactor)];
  const subjects = [...guess.subjects, ...mistyped.subjects];
  const limits = [...guess.limits, ...mistyped.limits];
  const rows = await db.sql<Row>('read_lockout', LOCKOUT, [subjects, limits, guess.windowSeconds]);
  const ends = rows.filter((row) => row.spent).map((row) => row.until);
  const last = ends.sort((one, other) => other.getTime() - one.getTime())[0] ?? null;
  return { until: instantOrNull(last), guesses: rows.find((row) => row.guessing)?.used ?? 0 };
}
