import { orderStatuses } from '@bizcoin/domain';
import { z } from 'zod';
import { ID_MAX, idPageInput, pageOf } from '../input/page';
import { readOrdersOf } from '../order/read-orders';
import { customerProcedure } from '../procedures/customer-procedure';

const input = z.strictObject({
  ...idPageInput,
  status: z.enum(orderStatuses).optional(),
  kind: z.enum(['package', 'top_up']).optional(),
});

export const listOrdersProcedure = customerProcedure.input(input).query(async ({ ctx, input: wanted }) => {
  const { cursor: before = ID_MAX, limit, status, kind } = wanted;
  const rows = await readOrdersOf(ctx.deps, {
    ...{ customerId: ctx.session.user.id, before, limit: limit + 1 },
    ...{ status: status ?? null, kind: kind ?? null },
  });
  return pageOf(
    rows,
    limit,
    (order) => order.id,
    (order) => order,
  );
});
