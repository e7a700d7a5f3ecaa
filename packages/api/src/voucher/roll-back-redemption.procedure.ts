import { z } from 'zod';
import { actorOf } from '../audit/actor';
import { valueOrThrow } from '../errors/refusal-error';
import { reason } from '../input/text';
import { adminProcedure } from '../procedures/admin-procedure';
import { rollBackRedemption } from './roll-back-redemption';

const input = z.strictObject({ redemptionId: z.uuid(), reason, restoreUse: z.boolean().default(true), key: z.uuid() });

export const rollBackRedemptionProcedure = adminProcedure({ level: 1 })
  .input(input)
  .mutation(async ({ ctx, input: request }) =>
    valueOrThrow(await rollBackRedemption(ctx.deps, { ...request, actor: actorOf(ctx), level: ctx.session.level })),
  );
