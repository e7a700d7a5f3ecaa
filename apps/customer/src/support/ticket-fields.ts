import { z } from 'zod/mini';

/** Issues are keys of the `field` messages. */
export const ticketFields = z.object({
  subject: z.string().check(z.trim(), z.minLength(1, 'subjectMissing'), z.maxLength(200, 'tooLong')),
  message: z.string().check(z.trim(), z.minLength(1, 'messageMissing'), z.maxLength(5_000, 'tooLong')),
});

export type TicketFields = z.input<typeof ticketFields>;

export const replyFields = z.pick(ticketFields, { message: true });

export type ReplyFields = z.input<typeof replyFields>;
