import { MESSAGES_MAX } from '@bizcoin/domain';
import { z } from 'zod';
import { actorOf } from '../audit/actor';
import { valueOrThrow } from '../errors/refusal-error';
import { adminProcedure } from '../procedures/admin-procedure';
import { recordUsage } from './record-usage';

const input = z.strictObject({
  customerId: z.uuid(),
  messages: z.number().int().min(1).max(MESSAGES_MAX),
  key: z.uuid(),
});

export const recordUsageProcedure = adminProcedure({ level: 2 })
  .input(input)
  .mutation(async ({ ctx, input: usage }) =>
    valueOrThrow(await recordUsage(ctx.deps, { ...usage, actor: actorOf(ctx) })),
  );
