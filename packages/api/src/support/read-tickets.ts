import { Prisma } from '@bizcoin/db';
import type { Deps } from '../deps';
import { instant, instantOrNull } from '../input/instant';
import { type Page, pageOf } from '../input/page';
import type { TicketKind, TicketStatus } from './ticket-kind';

export interface TicketMessageView {
  readonly id: string;
  readonly author: 'customer' | 'staff' | 'system';
  /** Null where the product itself wrote it. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly body: string;
  readonly createdAt: string;
}

export interface TicketView {
  readonly id: string;
  readonly kind: TicketKind;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly customer: { readonly id: string; readonly name: string } | null;
  readonly orderId: string | null;
  readonly reference: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  /** The oldest first; of a long talk only the latest. */
  readonly messages: readonly TicketMessageView[];
}

interface Wanted {
  readonly ticketId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly orderId?: string | undefined;
  readonly status?: TicketStatus | undefined;
  readonly kind?: TicketKind | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface TicketRow extends Omit<TicketView, 'createdAt' | 'updatedAt' | 'closedAt'> {
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly closedAt: Date | null;
}

const MESSAGES_MAX = 100;

/** Tickets with their messages, the newest first. */
export async function readTickets(
  { db }: Pick<Deps, 'db'>,
  { ticketId, customerId, orderId, status, kind, cursor, limit }: Wanted,
): Promise<Page<TicketView>> {
  const wanted = [
    Prisma.sql`true`,
    ...(ticketId === undefined ? [] : [Prisma.sql`t.id = ${ticketId}::uuid`]),
    ...(orderId === undefined ? [] : [Prisma.sql`t.order_id = ${orderId}::uuid`]),
    ...(customerId === undefined ? [] : [Prisma.sql`t.customer_id = ${customerId}::uuid`]),
    ...(status === undefined ? [] : [Prisma.sql`t.status = ${status}`]),
    ...(kind === undefined ? [] : [Prisma.sql`t.kind = ${kind}`]),
    ...(cursor === undefined ? [] : [Prisma.sql`t.id < ${cursor}::uuid`]),
  ];
  const rows = await db.prisma.$queryRaw<TicketRow[]>`
    SELECT t.id, t.kind, t.subject, t.status, t.order_id AS "orderId", t.reference, t.created_at AS "createdAt",
      t.updated_at AS "updatedAt", t.closed_at AS "closedAt",
      CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'name', c.name) END AS customer, m.messages
    FROM support_tickets t LEFT JOIN users c ON c.id = t.customer_id CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object('id', l.id, 'author', l.author, 'body', l.body, 'createdAt', iso_instant(l.created_at),
          'by', CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.name) END) ORDER BY l.id), '[]') AS messages
      FROM (SELECT * FROM support_messages s WHERE s.ticket_id = t.id ORDER BY s.id DESC LIMIT ${MESSAGES_MAX}) l
        LEFT JOIN users a ON a.id = l.author_id) m
    WHERE ${Prisma.join(wanted, ' AND ')} ORDER BY t.id DESC LIMIT ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    (row) => row.id,
    ({ createdAt, updatedAt, closedAt, ...row }) => ({
      ...row,
      createdAt: instant(createdAt),
      updatedAt: instant(updatedAt),
      closedAt: instantOrNull(closedAt),
    }),
  );
}
