import { z } from 'zod';
import { adminProcedure } from '../procedures/admin-procedure';
import { listDeliveries } from './list-deliveries';

export const listDeliveriesProcedure = adminProcedure({ level: 1 })
  .input(z.strictObject({ customerId: z.uuid() }))
  .query(({ ctx, input }) => listDeliveries(ctx.deps, input.customerId));
