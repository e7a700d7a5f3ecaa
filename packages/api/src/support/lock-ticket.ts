import type { Transaction } from '@bizcoin/db';
import type { TicketStatus } from './ticket-kind';

export interface LockedTicket {
  readonly customerId: string | null;
  readonly status: TicketStatus;
}

/** Locks a ticket, so that replies and its closing follow one another; null if there is none. */
export async function lockTicket(tx: Transaction, ticketId: string): Promise<LockedTicket | null> {
  const [ticket] = await tx.$queryRaw<LockedTicket[]>`
    SELECT customer_id AS "customerId", status FROM support_tickets WHERE id = ${ticketId}::uuid FOR NO KEY UPDATE`;
  return ticket ?? null;
}
