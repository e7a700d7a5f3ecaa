import { actorOf } from '../audit/actor';
import { valueOrThrow } from '../errors/refusal-error';
import { adminProcedure } from '../procedures/admin-procedure';
import { updateVoucher } from './update-voucher';
import { updateVoucherInput } from './update-voucher-input';

export const updateVoucherProcedure = adminProcedure({ level: 2 })
  .input(updateVoucherInput)
  .mutation(async ({ ctx, input }) => valueOrThrow(await updateVoucher(ctx.deps, { actor: actorOf(ctx), input })));
