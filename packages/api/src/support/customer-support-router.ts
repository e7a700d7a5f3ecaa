import { z } from 'zod';
import { valueOrThrow } from '../errors/refusal-error';
import { idPageInput } from '../input/page';
import { customerProcedure } from '../procedures/customer-procedure';
import { router } from '../trpc';
import { askSupport } from './ask-support';
import { listMyTickets } from './list-my-tickets';
import { message, reference, subject } from './support-text';
import { writeAgain } from './write-again';

const questionInput = z.strictObject({
  subject,
  message,
  orderId: z.uuid().nullable().default(null),
  reference: reference.nullable().default(null),
});

export const customerSupportRouter = router({
  open: customerProcedure
    .input(questionInput)
    .mutation(async ({ ctx, input }) =>
      valueOrThrow(await askSupport(ctx.deps, { customerId: ctx.session.user.id, ...input })),
    ),
  mine: customerProcedure
    .input(z.strictObject(idPageInput))
    .query(({ ctx, input }) => listMyTickets(ctx.deps, { customerId: ctx.session.user.id, ...input })),
  reply: customerProcedure
    .input(z.strictObject({ ticketId: z.uuid(), message }))
    .mutation(async ({ ctx, input }) =>
      valueOrThrow(await writeAgain(ctx.deps, { customerId: ctx.session.user.id, ...input })),
    ),
});
