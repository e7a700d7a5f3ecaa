/** Why there is a ticket: a customer asked, or something went wrong by itself and needs a person. */
export const ticketKinds = [
  'question',
  'payment_unknown',
  'payment_stuck',
  'payment_late',
  'refund_failed',
  'dispute',
  'books',
] as const;

export type TicketKind = (typeof ticketKinds)[number];

export const ticketStatuses = ['open', 'closed'] as const;

export type TicketStatus = (typeof ticketStatuses)[number];
