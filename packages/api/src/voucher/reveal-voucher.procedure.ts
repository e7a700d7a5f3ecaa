import { z } from 'zod';
import { actorOf } from '../audit/actor';
import { valueOrThrow } from '../errors/refusal-error';
import { reason } from '../input/text';
import { adminProcedure } from '../procedures/admin-procedure';
import { revealVoucher } from './reveal-voucher';

// A mutation: it writes to the audit log, and no code may stand in a cached answer.
export const revealVoucherProcedure = adminProcedure({ level: 2 })
  .input(z.strictObject({ voucherId: z.uuid(), reason }))
  .mutation(async ({ ctx, input }) => valueOrThrow(await revealVoucher(ctx.deps, { actor: actorOf(ctx), ...input })));
