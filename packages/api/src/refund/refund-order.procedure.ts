import { z } from 'zod';
import { actorOf } from '../audit/actor';
import { valueOrThrow } from '../errors/refusal-error';
import { reason } from '../input/text';
import { adminProcedure } from '../procedures/admin-procedure';
import { wantedRefund } from './refund-input';
import { refundOrder } from './refund-order';

export const refundOrderProcedure = adminProcedure({ level: 2 })
  .input(z.strictObject({ orderId: z.uuid(), ...wantedRefund, reason, key: z.uuid() }))
  .mutation(async ({ ctx, input }) => valueOrThrow(await refundOrder(ctx.deps, { ...input, actor: actorOf(ctx) })));
