import { inTransaction } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { writeOutbox } from '../outbox/write-outbox';
import { lockTicket } from './lock-ticket';
import { takeSupportSlot } from './support-budget';
import { writeMessage } from './write-message';

interface CustomerReply {
  readonly customerId: string;
  readonly ticketId: string;
  readonly message: string;
}

/** A customer's further message on a ticket of theirs; it opens a closed one again. Others' tickets are `not_found`. */
export const writeAgain = (
  { db, budgetFactor }: Pick<Deps, 'db' | 'budgetFactor'>,
  { customerId, ticketId, message }: CustomerReply,
): Promise<Outcome<{ readonly messageId: string }>> =>
  inTransaction(db, async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    if (ticket === null || ticket.customerId !== customerId) return refuse({ code: 'not_found' });
    const slot = await takeSupportSlot(tx, { what: 'reply', customerId, budgetFactor });
    if (!slot.ok) return slot;
    const words = { ticketId, author: 'customer', authorId: customerId, body: message } as const;
    const messageId = await writeMessage(tx, words);
    await writeOutbox(tx, { topic: 'ticket.changed', userId: customerId, payload: { ticketId } });
    return accept({ messageId });
  });
