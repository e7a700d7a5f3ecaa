import { newId, type Transaction } from '@bizcoin/db';
import { writeOutbox } from '../outbox/write-outbox';
import { MESSAGE_MAX, SUBJECT_MAX } from './support-text';
import type { TicketKind } from './ticket-kind';

/** Something that went wrong by itself. Subject and body are short facts for the staff; customers do not read them. */
export interface Incident {
  readonly kind: Exclude<TicketKind, 'question'>;
  /** What it is about, such as `payment:<id>`: there is one ticket for it, ever. */
  readonly cause: string;
  /** Null where it concerns no single customer. */
  readonly customerId: string | null;
  readonly orderId: string | null;
  readonly subject: string;
  readonly body: string;
}

/**
 * Opens a ticket in the transaction that met the incident, once per cause: answers its id, or null if there was one
 * already (docs/support.md). Too long a text is cut, so that telling of a failure never becomes another one.
 */
export async function openTicket(tx: Transaction, incident: Incident): Promise<string | null> {
  const { kind, cause, customerId, orderId } = incident;
  const opened = await tx.supportTicket.createManyAndReturn({
    data: { id: newId(), kind, cause, customerId, orderId, subject: cut(incident.subject, SUBJECT_MAX) },
    skipDuplicates: true,
    select: { id: true },
  });
  const [ticket] = opened;
  if (ticket === undefined) return null;
  const body = cut(incident.body, MESSAGE_MAX);
  await tx.supportMessage.createMany({ data: { id: newId(), ticketId: ticket.id, author: 'system', body } });
  await writeOutbox(tx, { topic: 'ticket.changed', userId: customerId, payload: { ticketId: ticket.id } });
  return ticket.id;
}

/** By whole characters, as the database counts them; it cannot store NUL. */
const cut = (text: string, lengthMax: number): string =>
  [...text.replaceAll('\u0000', '')].slice(0, lengthMax).join('') || '–';
