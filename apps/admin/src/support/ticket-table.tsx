'use client';
import { Badge } from '@bizcoin/ui/badge';
import { DateTime } from '@bizcoin/ui/date-time';
import { Stamp } from '@bizcoin/ui/stamp';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@bizcoin/ui/table';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Ticket } from './ticket';

const columns = ['updated', 'subject', 'kind', 'customer', 'order', 'status'] as const;

export function TicketTable({ tickets, label }: { tickets: readonly Ticket[]; label: string }) {
  const t = useTranslations('tickets');
  return (
    <Table label={label}>
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <HeaderCell key={column}>{t(`column.${column}`)}</HeaderCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {tickets.map((ticket) => (
          <TicketRow key={ticket.id} ticket={ticket} />
        ))}
      </TableBody>
    </Table>
  );
}

const linkStyles = 'underline-offset-4 hover:underline';

function TicketRow({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('tickets');
  const { customer, orderId } = ticket;
  return (
    <TableRow>
      <Cell>
        <DateTime at={ticket.updatedAt} />
      </Cell>
      <Cell className="max-w-96 min-w-56">
        <Link href={`/support/${ticket.id}`} className={`block truncate py-1 font-semibold ${linkStyles}`}>
          {ticket.subject}
        </Link>
      </Cell>
      <Cell>
        <Badge tone={ticket.kind === 'question' ? 'info' : 'coin'}>{t(`kindOf.${ticket.kind}`)}</Badge>
      </Cell>
      <Cell className="whitespace-nowrap">
        {customer && (
          <Link href={`/customers/${customer.id}`} className={linkStyles}>
            {customer.name}
          </Link>
        )}
      </Cell>
      <Cell className="font-mono text-13 whitespace-nowrap">
        {orderId && (
          <Link href={`/orders/${orderId}`} className={linkStyles}>
            …{orderId.slice(-8)}
          </Link>
        )}
      </Cell>
      <Cell>
        <TicketStamp status={ticket.status} />
      </Cell>
    </TableRow>
  );
}

export function TicketStamp({ status }: Pick<Ticket, 'status'>) {
  const t = useTranslations('tickets.statusOf');
  return <Stamp tone={status === 'open' ? 'coin' : 'neutral'}>{t(status)}</Stamp>;
}
