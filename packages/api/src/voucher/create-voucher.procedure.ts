import { actorOf } from '../audit/actor';
import { valueOrThrow } from '../errors/refusal-error';
import { dealerProcedure } from '../procedures/dealer-procedure';
import { createVoucher } from './create-voucher';
import { createVoucherInput } from './create-voucher-input';

export const createVoucherProcedure = dealerProcedure({ level: 2 })
  .input(createVoucherInput)
  .mutation(async ({ ctx, input }) =>
    valueOrThrow(await createVoucher(ctx.deps, { actor: actorOf(ctx), scope: ctx.scope, input })),
  );
