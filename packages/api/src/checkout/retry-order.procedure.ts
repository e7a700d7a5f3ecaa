import { valueOrThrow } from '../errors/refusal-error';
import { customerProcedure } from '../procedures/customer-procedure';
import { keyedOrderInput } from './keyed-order-input';
import { retryOrder } from './retry-order';

export const retryOrderProcedure = customerProcedure
  .input(keyedOrderInput)
  .mutation(async ({ ctx, input }) =>
    valueOrThrow(await retryOrder(ctx.deps, { ...input, customerId: ctx.session.user.id })),
  );
