import { inTransaction, newId } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { writeOutbox } from '../outbox/write-outbox';
import { takeSupportSlot } from './support-budget';

interface Question {
  readonly customerId: string;
  readonly subject: string;
  readonly message: string;
  readonly orderId: string | null;
  readonly reference: string | null;
}

/**
 * Opens a ticket with a customer's question (docs/support.md). Refuses an order that is not theirs with `not_found` and
 * the 21st ticket of a day with `too_many_attempts`.
 */
export const askSupport = (
  { db, budgetFactor }: Pick<Deps, 'db' | 'budgetFactor'>,
  { customerId, subject, message, orderId, reference }: Question,
): Promise<Outcome<{ readonly ticketId: string }>> =>
  inTransaction(db, async (tx) => {
    if (orderId !== null) {
      const known = await tx.order.count({ where: { id: orderId, customerId } });
      if (known === 0) return refuse({ code: 'not_found' });
    }
    const slot = await takeSupportSlot(tx, { what: 'ticket', customerId, budgetFactor });
    if (!slot.ok) return slot;
    const ticketId = newId();
    await tx.supportTicket.createMany({
      data: { id: ticketId, customerId, orderId, reference, kind: 'question', subject },
    });
    await tx.supportMessage.createMany({
      data: { id: newId(), ticketId, author: 'customer', authorId: customerId, body: message },
    });
    await writeOutbox(tx, { topic: 'ticket.changed', userId: customerId, payload: { ticketId } });
    return accept({ ticketId });
  });
