import { z } from 'zod';
import { ID_MAX, idPageInput, pageOf } from '../input/page';
import { readOrdersOf } from '../order/read-orders';
import { customerProcedure } from '../procedures/customer-procedure';

export const listOrdersProcedure = customerProcedure
  .input(z.strictObject(idPageInput))
  .query(async ({ ctx, input }) => {
    const { cursor: before = ID_MAX, limit } = input;
    const rows = await readOrdersOf(ctx.deps, { customerId: ctx.session.user.id, before, limit: limit + 1 });
    return pageOf(
      rows,
      limit,
      (order) => order.id,
      (order) => order,
    );
  });
