import { valueOrThrow } from '../errors/refusal-error';
import { customerProcedure } from '../procedures/customer-procedure';
import { cancelOrder } from './cancel-order';
import { keyedOrderInput } from './keyed-order-input';

export const cancelOrderProcedure = customerProcedure
  .input(keyedOrderInput)
  .mutation(async ({ ctx, input }) =>
    valueOrThrow(await cancelOrder(ctx.deps, { ...input, customerId: ctx.session.user.id })),
  );
