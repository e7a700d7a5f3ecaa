import { inTransaction } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import type { Actor } from '../audit/actor';
import { writeAudit } from '../audit/write-audit';
import type { Deps } from '../deps';
import { writeOutbox } from '../outbox/write-outbox';
import { lockTicket } from './lock-ticket';
import { writeMessage } from './write-message';

interface StaffReply {
  readonly actor: Actor;
  readonly ticketId: string;
  readonly message: string;
}

/** A reply by the staff: the customer is told of it. A closed ticket stays closed until the customer writes again. */
export const answerTicket = (
  { db }: Pick<Deps, 'db'>,
  { actor, ticketId, message }: StaffReply,
): Promise<Outcome<{ readonly messageId: string }>> =>
  inTransaction(db, async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    if (ticket === null) return refuse({ code: 'not_found' });
    const words = { ticketId, author: 'staff', authorId: actor.userId, body: message } as const;
    const messageId = await writeMessage(tx, words);
    const { customerId: userId } = ticket;
    const topic = userId === null ? 'ticket.changed' : 'support.replied';
    await writeOutbox(tx, { topic, userId, payload: { ticketId } });
    // The words themselves stay in the ticket: they may hold what must be forgotten one day.
    await writeAudit(tx, {
      actor,
      action: 'support.reply',
      subject: { kind: 'ticket', id: ticketId },
      reason: null,
      before: null,
      after: { messageId },
    });
    return accept({ messageId });
  });
