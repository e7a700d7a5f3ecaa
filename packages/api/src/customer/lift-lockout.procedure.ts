import { z } from 'zod';
import { actorOf } from '../audit/actor';
import { valueOrThrow } from '../errors/refusal-error';
import { reason } from '../input/text';
import { adminProcedure } from '../procedures/admin-procedure';
import { liftLockout } from './lift-lockout';

export const liftLockoutProcedure = adminProcedure({ level: 1 })
  .input(z.strictObject({ customerId: z.uuid(), reason }))
  .mutation(async ({ ctx, input }) => valueOrThrow(await liftLockout(ctx.deps, { ...input, actor: actorOf(ctx) })));
