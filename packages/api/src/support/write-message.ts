import { newId, type Transaction } from '@bizcoin/db';

interface TicketMessage {
  readonly ticketId: string;
  readonly author: 'customer' | 'staff';
  readonly authorId: string;
  readonly body: string;
}

/** Adds a message to a locked ticket. A customer's opens it again. Answers the message's id. */
export async function writeMessage(tx: Transaction, message: TicketMessage): Promise<string> {
  const id = newId();
  await tx.supportMessage.createMany({ data: { id, ...message } });
  await tx.$executeRaw`
    UPDATE support_tickets SET updated_at = business_now(),
      status = CASE WHEN ${message.author} = 'customer' THEN 'open' ELSE status END,
      closed_at = CASE WHEN ${message.author} = 'customer' THEN NULL ELSE closed_at END
    WHERE id = ${message.ticketId}::uuid`;
  return id;
}
