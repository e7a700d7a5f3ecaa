import { inTransaction } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import type { Actor } from '../audit/actor';
import { writeAudit } from '../audit/write-audit';
import type { Deps } from '../deps';
import { writeOutbox } from '../outbox/write-outbox';
import { lockTicket } from './lock-ticket';

interface Closing {
  readonly actor: Actor;
  readonly ticketId: string;
  readonly reason: string | null;
}

/** Closes a ticket; one that is closed already stays as it is and nothing is recorded. */
export const closeTicket = (
  { db }: Pick<Deps, 'db'>,
  { actor, ticketId, reason }: Closing,
): Promise<Outcome<{ readonly status: 'closed' }>> =>
  inTransaction(db, async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    if (ticket === null) return refuse({ code: 'not_found' });
    if (ticket.status === 'closed') return accept({ status: 'closed' });
    await tx.$executeRaw`
      UPDATE support_tickets SET status = 'closed', closed_at = business_now(), updated_at = business_now()
      WHERE id = ${ticketId}::uuid`;
    await writeOutbox(tx, { topic: 'ticket.changed', userId: ticket.customerId, payload: { ticketId } });
    await writeAudit(tx, {
      actor,
      action: 'support.close',
      subject: { kind: 'ticket', id: ticketId },
      reason,
      before: { status: 'open' },
      after: { status: 'closed' },
    });
    return accept({ status: 'closed' });
  });
