import { refuse } from '@bizcoin/domain';
import { z } from 'zod';
import { valueOrThrow } from '../errors/refusal-error';
import { dealerProcedure } from '../procedures/dealer-procedure';
import { getAnyOrder } from './get-any-order';

/** Out of a dealer's scope and unknown are the same. */
export const getAnyOrderProcedure = dealerProcedure({ level: 0 })
  .input(z.strictObject({ orderId: z.uuid() }))
  .query(
    async ({ ctx, input }) =>
      (await getAnyOrder(ctx.deps, { ...input, scope: ctx.scope })) ?? valueOrThrow(refuse({ code: 'not_found' })),
  );
