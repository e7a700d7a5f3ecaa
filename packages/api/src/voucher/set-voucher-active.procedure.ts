import { z } from 'zod';
import { actorOf } from '../audit/actor';
import { valueOrThrow } from '../errors/refusal-error';
import { reason } from '../input/text';
import { dealerProcedure } from '../procedures/dealer-procedure';
import { setVoucherActive } from './set-voucher-active';

const input = z.strictObject({ voucherId: z.uuid(), active: z.boolean(), reason });

export const setVoucherActiveProcedure = dealerProcedure({ level: 2 })
  .input(input)
  .mutation(async ({ ctx, input }) =>
    valueOrThrow(await setVoucherActive(ctx.deps, { actor: actorOf(ctx), scope: ctx.scope, ...input })),
  );
