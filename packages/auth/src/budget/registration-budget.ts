import type { Database } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import { addressBudgetKey } from './address-budget-key';
import { budgetLimit } from './budget-limit';

const LIMIT = 100;
const WINDOW_SECONDS = 3_600;

const TAKE = 'SELECT take_budget_slot($1, $2, $3) AS taken';
const WAIT = `
  SELECT ceil(extract(epoch FROM window_start + make_interval(secs => $2) - business_now()))::int AS seconds
  FROM attempt_budgets WHERE subject = $1`;

/** 100 registrations an hour and address, refused ones too (docs/accounts.md); then `too_many_attempts`. */
export async function takeRegistrationSlot(
  { db, budgetFactor }: { readonly db: Pick<Database, 'sql'>; readonly budgetFactor: number },
  ip: string | null,
): Promise<Outcome<null>> {
  const subject = `register:address:${addressBudgetKey(ip)}`;
  const limit = budgetLimit(LIMIT, budgetFactor);
  const [slot] = await db.sql<{ taken: boolean }>('take_registration_slot', TAKE, [subject, limit, WINDOW_SECONDS]);
  if (slot?.taken) return accept(null);
  const [wait] = await db.sql<{ seconds: number }>('registration_wait', WAIT, [subject, WINDOW_SECONDS]);
  return refuse({ code: 'too_many_attempts', retryAfterSeconds: Math.max(1, wait?.seconds ?? 1) });
}
