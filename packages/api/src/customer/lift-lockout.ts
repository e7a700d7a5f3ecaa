import { inTransaction } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import type { Actor } from '../audit/actor';
import { writeAudit } from '../audit/write-audit';
import type { Deps } from '../deps';
import { guessSlot, mistypedSlot } from '../voucher/guess-budget';
import { readLockout } from './read-lockout';

/** Gives a customer a fresh budget of guesses and of mistyped codes; that of their address stands (docs/security.md). */
export async function liftLockout(
  deps: Pick<Deps, 'db' | 'budgetFactor'>,
  { actor, customerId, reason }: { actor: Actor; customerId: string; reason: string },
): Promise<Outcome<Record<string, never>>> {
  const { until, guesses } = await readLockout(deps, customerId);
  return inTransaction(deps.db, async (tx) => {
    const known = await tx.user.count({ where: { id: customerId, customerSince: { not: null } } });
    if (known === 0) return refuse({ code: 'not_found' });
    const subjects = [guessSlot(customerId, 1), mistypedSlot(customerId, 1)].flatMap((slot) => slot.subjects);
    await tx.attemptBudget.deleteMany({ where: { subject: { in: subjects } } });
    await writeAudit(tx, {
      actor,
      action: 'customer.liftLockout',
      subject: { kind: 'customer', id: customerId },
      reason,
      before: { until, guesses },
      after: { until: null, guesses: 0 },
    });
    return accept({});
  });
}
