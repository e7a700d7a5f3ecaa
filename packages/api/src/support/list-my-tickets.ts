import type { Deps } from '../deps';
import type { Page } from '../input/page';
import { readTickets, type TicketMessageView, type TicketView } from './read-tickets';

export interface MyTicket
  extends Pick<TicketView, 'id' | 'kind' | 'subject' | 'status' | 'orderId' | 'reference' | 'createdAt' | 'updatedAt'> {
  readonly messages: readonly Pick<TicketMessageView, 'id' | 'author' | 'body' | 'createdAt'>[];
}

/**
 * A customer's tickets, also those that opened by themselves. What the product wrote into them is for the staff: the app
 * has its own words for each kind.
 */
export async function listMyTickets(
  deps: Pick<Deps, 'db'>,
  wanted: { customerId: string; cursor?: string | undefined; limit: number },
): Promise<Page<MyTicket>> {
  const { items, nextCursor } = await readTickets(deps, wanted);
  return { items: items.map(myTicket), nextCursor };
}

const myTicket = ({ customer: _, closedAt: __, messages, ...ticket }: TicketView): MyTicket => ({
  ...ticket,
  messages: messages.flatMap(({ id, author, body, createdAt }) =>
    author === 'system' ? [] : [{ id, author, body, createdAt }],
  ),
});
