import type { Answers } from '../api/api';

/** One ticket with its messages, as the admin router answers it. */
export type Ticket = Answers['support']['list']['items'][number];

export const ticketStatuses = ['open', 'closed'] as const satisfies readonly Ticket['status'][];

/** The questions of customers first, then what opened by itself. */
export const ticketKinds = [
  'question',
  'payment_unknown',
  'payment_stuck',
  'payment_late',
  'refund_failed',
  'dispute',
  'books',
] as const satisfies readonly Ticket['kind'][];
