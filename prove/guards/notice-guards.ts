import { constraint, type Guard, uniqueIndex } from './guard';

const ticket = (columns: Record<string, string>) => {
  const all: Record<string, string> = {
    id: 'gen_random_uuid()',
    customer_id: "'{buyer}'",
    kind: "'question'",
    subject: "'Where is my package?'",
    ...columns,
  };
  return `INSERT INTO support_tickets (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')})`;
};

const message = (author: string, authorId: string, body = "'Hello'") =>
  `INSERT INTO support_messages (id, ticket_id, author, author_id, body) VALUES (gen_random_uuid(), '{ticket}', '${author}', ${authorId}, ${body})`;

const event = (columns: Record<string, string>) => {
  const all: Record<string, string> = {
    gateway: "'sandbox'",
    event_id: "'evt_2'",
    type: "'payment.captured'",
    gateway_reference: "'pi_2'",
    ...columns,
  };
  return `INSERT INTO webhook_events (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')})`;
};

/** What gateways tell us, what customers are told, and what they ask. */
export const noticeGuards: readonly Guard[] = [
  constraint('webhook_events', 'webhook_events_pkey', 'a webhook is taken in once', event({ event_id: "'evt_1'" })),
  constraint(
    'webhook_events',
    'webhook_events_gateway_known',
    'a webhook comes from a known gateway',
    event({ gateway: "'cheque'" }),
  ),
  constraint(
    'webhook_events',
    'webhook_events_about_something',
    'a webhook names a payment',
    event({ gateway_reference: 'NULL' }),
  ),
  constraint(
    'webhook_events',
    'webhook_events_lengths',
    'a webhook cannot fill the table',
    event({ type: "repeat('x', 201)" }),
  ),
  uniqueIndex(
    'notifications_cause_key',
    'a customer is told once',
    "INSERT INTO notifications (id, user_id, kind, facts, cause) VALUES (gen_random_uuid(), '{buyer}', 'order.paid', '{}', 'outbox:1')",
  ),
  constraint(
    'notifications',
    'notifications_kind',
    'a notice says what it is about',
    "INSERT INTO notifications (id, user_id, kind, facts, cause) VALUES (gen_random_uuid(), '{buyer}', '', '{}', 'outbox:2')",
  ),
  constraint(
    'support_tickets',
    'support_tickets_kind_known',
    'a ticket has a known kind',
    ticket({ kind: "'gossip'", cause: "'x'" }),
  ),
  constraint(
    'support_tickets',
    'support_tickets_status_known',
    'a ticket is open or closed',
    ticket({ status: "'lost'", closed_at: 'now()' }),
  ),
  constraint(
    'support_tickets',
    'support_tickets_closing_dated',
    'a closed ticket says when',
    "UPDATE support_tickets SET status = 'closed' WHERE id = '{ticket}'",
  ),
  constraint(
    'support_tickets',
    'support_tickets_cause',
    'a ticket that opened by itself says why',
    ticket({ kind: "'books'" }),
  ),
  uniqueIndex(
    'support_tickets_cause_key',
    'one cause opens one ticket',
    ticket({ kind: "'dispute'", cause: "'receivable:{receivable}'" }),
  ),
  constraint('support_tickets', 'support_tickets_lengths', 'a ticket has a subject', ticket({ subject: "''" })),
  constraint(
    'support_messages',
    'support_messages_author_known',
    'a message has an author, or is the product’s own',
    message('system', "'{buyer}'"),
  ),
  constraint(
    'support_messages',
    'support_messages_length',
    'a message is not longer than anybody reads',
    message('customer', "'{buyer}'", "repeat('x', 5001)"),
  ),
];
