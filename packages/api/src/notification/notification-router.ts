import { z } from 'zod';
import { idPageInput } from '../input/page';
import { customerProcedure } from '../procedures/customer-procedure';
import { router } from '../trpc';
import { listNotifications } from './list-notifications';
import { markRead } from './mark-read';

const IDS_MAX = 100;

const readInput = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(IDS_MAX) }),
  z.strictObject({ all: z.literal(true) }),
]);

export const notificationRouter = router({
  list: customerProcedure
    .input(z.strictObject(idPageInput))
    .query(({ ctx, input }) => listNotifications(ctx.deps, { customerId: ctx.session.user.id, ...input })),
  markRead: customerProcedure
    .input(readInput)
    .mutation(({ ctx, input }) => markRead(ctx.deps, ctx.session.user.id, input)),
});
