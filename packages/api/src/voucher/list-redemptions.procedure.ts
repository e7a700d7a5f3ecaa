import { z } from 'zod';
import { valueOrThrow } from '../errors/refusal-error';
import { idPageInput } from '../input/page';
import { dealerProcedure } from '../procedures/dealer-procedure';
import { listRedemptions } from './list-redemptions';

export const listRedemptionsProcedure = dealerProcedure({ level: 0 })
  .input(z.strictObject({ voucherId: z.uuid(), ...idPageInput }))
  .query(async ({ ctx, input }) => valueOrThrow(await listRedemptions(ctx.deps, { ...input, scope: ctx.scope })));
