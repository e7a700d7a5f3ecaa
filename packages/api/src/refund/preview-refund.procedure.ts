import { z } from 'zod';
import { valueOrThrow } from '../errors/refusal-error';
import { adminProcedure } from '../procedures/admin-procedure';
import { previewRefund } from './preview-refund';
import { wantedRefund } from './refund-input';

export const previewRefundProcedure = adminProcedure({ level: 2 })
  .input(z.strictObject({ orderId: z.uuid(), ...wantedRefund }))
  .query(async ({ ctx, input }) => valueOrThrow(await previewRefund(ctx.deps, input)));
