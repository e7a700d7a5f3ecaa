import { z } from 'zod';
import { actorOf } from '../audit/actor';
import { valueOrThrow } from '../errors/refusal-error';
import { idPageInput } from '../input/page';
import { reason } from '../input/text';
import { adminProcedure } from '../procedures/admin-procedure';
import { router } from '../trpc';
import { answerTicket } from './answer-ticket';
import { closeTicket } from './close-ticket';
import { countOpenTickets } from './count-open-tickets';
import { readTickets } from './read-tickets';
import { message } from './support-text';
import { ticketKinds, ticketStatuses } from './ticket-kind';

const listInput = z.strictObject({
  status: z.enum(ticketStatuses).optional(),
  kind: z.enum(ticketKinds).optional(),
  /** One ticket alone: the list is also how a single thread is read. */
  ticketId: z.uuid().optional(),
  customerId: z.uuid().optional(),
  orderId: z.uuid().optional(),
  ...idPageInput,
});

export const adminSupportRouter = router({
  list: adminProcedure({ level: 1 })
    .input(listInput)
    .query(({ ctx, input }) => readTickets(ctx.deps, input)),
  countOpen: adminProcedure({ level: 1 }).query(({ ctx }) => countOpenTickets(ctx.deps)),
  reply: adminProcedure({ level: 1 })
    .input(z.strictObject({ ticketId: z.uuid(), message }))
    .mutation(async ({ ctx, input }) => valueOrThrow(await answerTicket(ctx.deps, { ...input, actor: actorOf(ctx) }))),
  close: adminProcedure({ level: 1 })
    .input(z.strictObject({ ticketId: z.uuid(), reason: reason.nullable().default(null) }))
    .mutation(async ({ ctx, input }) => valueOrThrow(await closeTicket(ctx.deps, { ...input, actor: actorOf(ctx) }))),
});
