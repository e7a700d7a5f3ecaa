import { civilDateIn, inTransaction, newId, readShop, type Transaction } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import type { Actor } from '../audit/actor';
import { writeAudit } from '../audit/write-audit';
import type { Deps } from '../deps';
import { answerOnce } from '../idempotency/answer-once';
import { writeOutbox } from '../outbox/write-outbox';
import { type AdjustmentAmount, readAdjustmentAmount } from './adjust-customer-amount';
import { bookAdjustment } from './adjust-customer-booking';
import { withinAdjustmentCaps } from './adjust-customer-within-caps';

interface AdjustmentRequest {
  readonly actor: Actor;
  readonly customerId: string;
  /** Signed. */
  readonly amount: string;
  readonly reason: string;
  readonly key: string;
}

export type AdjustmentReceipt = { readonly entryId: string; readonly balance: string; readonly available: string };

/**
 * Corrects a wallet by hand, up or down, by a ledger entry with actor and reason (docs/bizcoins.md). Refuses with
 * `not_found`, `cap_reached`, `insufficient_bizcoins`, `invalid_input` above what a wallet may hold, and
 * `idempotency_key_reused`.
 */
export async function adjustCustomer(
  { db }: Pick<Deps, 'db'>,
  request: AdjustmentRequest,
): Promise<Outcome<AdjustmentReceipt>> {
  const amount = readAdjustmentAmount(request.amount);
  if (!amount.ok) return amount;
  const { timeZone } = await readShop(db);
  const { actor, customerId, reason, key } = request;
  const input = { customerId, amount: amount.value.text, reason };
  const call = { userId: actor.userId, operation: 'customer.adjust', key, input };
  return inTransaction(db, (tx) => answerOnce(tx, call, () => adjustOnce(tx, request, amount.value, timeZone)));
}

async function adjustOnce(
  tx: Transaction,
  { actor, customerId, reason }: AdjustmentRequest,
  adjustment: AdjustmentAmount,
  timeZone: string,
): Promise<Outcome<AdjustmentReceipt>> {
  const known = await tx.user.count({ where: { id: customerId, customerSince: { not: null } } });
  if (known === 0) return refuse({ code: 'not_found' });
  const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT business_now() AS now`;
  if (clock === undefined) throw new Error('The database does not tell the time.');
  const bookedOn = civilDateIn(clock.now, timeZone);
  const { amount, text: signed } = adjustment;
  const capped = await withinAdjustmentCaps(tx, { actorId: actor.userId, amount, bookedOn });
  if (!capped.ok) return capped;
  const entryId = newId();
  const booked = await bookAdjustment(tx, {
    ...adjustment,
    ...{ entryId, customerId, actorId: actor.userId, reason, bookedOn },
  });
  if (!booked.ok) return booked;
  const { before, balance, available } = booked.value;
  await writeOutbox(tx, {
    topic: 'wallet.adjusted',
    userId: customerId,
    payload: { amount: signed, balance },
  });
  await writeAudit(tx, {
    actor,
    action: 'customer.adjust',
    subject: { kind: 'customer', id: customerId },
    reason,
    before: { balance: before },
    after: { balance, amount: signed, entryId },
  });
  return accept({ entryId, balance, available });
}
