import { budgetLimit } from '@bizcoin/auth';
import type { Transaction } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';

const WINDOW_SECONDS = 86_400;

const limitOf = { ticket: 20, reply: 100 };

interface SupportSlot {
  readonly what: keyof typeof limitOf;
  readonly customerId: string;
  readonly budgetFactor: number;
}

/**
 * 20 tickets and 100 replies a day and customer, then `too_many_attempts` (docs/support.md). Taken in the transaction
 * of what it allows: what is not written does not count.
 */
export async function takeSupportSlot(
  tx: Transaction,
  { what, customerId, budgetFactor }: SupportSlot,
): Promise<Outcome<null>> {
  const subject = `support:${what}:${customerId}`;
  const limit = budgetLimit(limitOf[what], budgetFactor);
  const [slot] = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT take_budget_slot(${subject}, ${limit}::integer, ${WINDOW_SECONDS}::integer) AS taken`;
  if (slot?.taken) return accept(null);
  const [wait] = await tx.$queryRaw<{ seconds: number }[]>`
    SELECT ceil(extract(epoch FROM window_start + make_interval(secs => ${WINDOW_SECONDS}::integer) - business_now()))::integer AS seconds
    FROM attempt_budgets WHERE subject = ${subject}`;
  return refuse({ code: 'too_many_attempts', retryAfterSeconds: Math.max(1, wait?.seconds ?? 1) });
}
