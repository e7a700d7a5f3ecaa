import type { Database } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import { budgetLimit } from './budget-limit';

export interface WindowBudget {
  readonly subject: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

const TAKE = 'SELECT take_budget_slot($1, $2, $3) AS taken';
const WAIT = `
  SELECT ceil(extract(epoch FROM window_start + make_interval(secs => $2) - business_now()))::int AS seconds
  FROM attempt_budgets WHERE subject = $1`;

/** One try of so many in a fixed window; then `too_many_attempts` until the window ends. */
export async function takeWindowSlot(
  { db, budgetFactor }: { readonly db: Pick<Database, 'sql'>; readonly budgetFactor: number },
  { subject, limit, windowSeconds }: WindowBudget,
): Promise<Outcome<null>> {
  const most = budgetLimit(limit, budgetFactor);
  const [slot] = await db.sql<{ taken: boolean }>('take_window_slot', TAKE, [subject, most, windowSeconds]);
  if (slot?.taken) return accept(null);
  const [wait] = await db.sql<{ seconds: number }>('window_wait', WAIT, [subject, windowSeconds]);
  return refuse({ code: 'too_many_attempts', retryAfterSeconds: Math.max(1, wait?.seconds ?? 1) });
}
