import { z } from 'zod';

/** Issues are keys of the `field` messages. */
export const ticketFields = z.object({
  subject: z.string().trim().min(1, 'subjectMissing').max(200, 'tooLong'),
  message: z.string().trim().min(1, 'messageMissing').max(5_000, 'tooLong'),
});

export type TicketFields = z.input<typeof ticketFields>;

export const replyFields = ticketFields.pick({ message: true });

export type ReplyFields = z.input<typeof replyFields>;
