import { valueOrThrow } from '../errors/refusal-error';
import { redeemVoucher } from './redeem-voucher';
import { namedVoucher, voucherNamedWithKey } from './voucher-named';
import { voucherProcedure } from './voucher-procedure';

export const redeemVoucherProcedure = voucherProcedure.input(voucherNamedWithKey).mutation(async ({ ctx, input }) => {
  const { session, request, arrived } = ctx;
  const attempt = {
    customerId: session.user.id,
    voucher: namedVoucher(input),
    ip: request.ip,
    userAgent: request.userAgent,
    arrived,
  };
  return valueOrThrow(await redeemVoucher(ctx.deps, { ...attempt, key: input.key }));
});
