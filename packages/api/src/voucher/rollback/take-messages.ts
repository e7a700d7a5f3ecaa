import { newId, type Transaction } from '@bizcoin/db';
import type { Reversal, Taken } from './reversal';

/** Moves messages out of the subscription or the balance they went to; the caches follow the movement. */
export async function takeMessages(tx: Transaction, reversal: Reversal, messages: number): Promise<Taken> {
  await moveMessages(tx, reversal, reversal.target, -messages);
  return { messages };
}

/** One movement of a rollback, signed: at most one for each subscription and one for the balance. */
export async function moveMessages(
  tx: Transaction,
  reversal: Reversal,
  subscriptionId: string | null,
  amount: number,
): Promise<void> {
  const { rollbackId, redemption, actor, reason } = reversal;
  await tx.messageMovement.createMany({
    data: {
      id: newId(),
      customerId: redemption.customerId,
      customerPackageId: subscriptionId,
      amount,
      kind: 'rollback',
      causeKind: 'rollback',
      causeId: rollbackId,
      actorId: actor.userId,
      reason,
    },
  });
}
