import { valueOrThrow } from '../errors/refusal-error';
import { customerProcedure } from '../procedures/customer-procedure';
import { redeemVoucher } from './redeem-voucher';
import { namedVoucher, voucherNamedWithKey } from './voucher-named';

export const redeemVoucherProcedure = customerProcedure.input(voucherNamedWithKey).mutation(async ({ ctx, input }) => {
  const { session, request } = ctx;
  const attempt = {
    customerId: session.user.id,
    voucher: namedVoucher(input),
    ip: request.ip,
    userAgent: request.userAgent,
  };
  return valueOrThrow(await redeemVoucher(ctx.deps, { ...attempt, key: input.key }));
});
