import { z } from 'zod';
import { valueOrThrow } from '../errors/refusal-error';
import { dealerProcedure } from '../procedures/dealer-procedure';
import { foldUses } from './fold-uses';
import { getVoucher } from './get-voucher';

export const getVoucherProcedure = dealerProcedure({ level: 0 })
  .input(z.strictObject({ voucherId: z.uuid() }))
  .query(async ({ ctx, input }) => {
    const voucher = valueOrThrow(await getVoucher(ctx.deps.db.prisma, { ...input, scope: ctx.scope }));
    await foldUses(ctx.deps.db, voucher.id);
    return voucher;
  });
