import { refuse } from '@bizcoin/domain';
import { z } from 'zod';
import { valueOrThrow } from '../errors/refusal-error';
import { readOrder } from '../order/read-orders';
import { customerProcedure } from '../procedures/customer-procedure';

/** Another customer's order and an unknown one are the same. */
export const getOrderProcedure = customerProcedure
  .input(z.strictObject({ orderId: z.uuid() }))
  .query(async ({ ctx, input: { orderId } }) => {
    const found = await readOrder(ctx.deps, orderId);
    if (found === null || found.customerId !== ctx.session.user.id) return valueOrThrow(refuse({ code: 'not_found' }));
    return found.order;
  });
