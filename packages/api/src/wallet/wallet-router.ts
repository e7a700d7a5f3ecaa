import { z } from 'zod';
import { pageInput } from '../input/page';
import { customerProcedure } from '../procedures/customer-procedure';
import { router } from '../trpc';
import { getWallet } from './get-wallet';
import { listEntries } from './list-entries';

const entriesInput = z.strictObject({
  ...pageInput,
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});

export const walletRouter = router({
  get: customerProcedure.query(({ ctx }) => getWallet(ctx.deps, ctx.session.user.id)),
  entries: customerProcedure
    .input(entriesInput)
    .query(({ ctx, input }) => listEntries(ctx.deps, { customerId: ctx.session.user.id, ...input })),
});
