import { z } from 'zod';
import { valueOrThrow } from '../errors/refusal-error';
import { dealerProcedure } from '../procedures/dealer-procedure';
import { getCustomer } from './get-customer';

export const getCustomerProcedure = dealerProcedure({ level: 0 })
  .input(z.strictObject({ customerId: z.uuid() }))
  .query(async ({ ctx, input }) => valueOrThrow(await getCustomer(ctx.deps, { ...input, scope: ctx.scope })));
