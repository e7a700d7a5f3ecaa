import { valueOrThrow } from '../errors/refusal-error';
import { previewVoucher } from './preview-voucher';
import { namedVoucher, voucherNamed } from './voucher-named';
import { voucherProcedure } from './voucher-procedure';

// A mutation although it changes nothing: a query would put the code into addresses and logs.
export const previewVoucherProcedure = voucherProcedure.input(voucherNamed).mutation(async ({ ctx, input }) => {
  const { session, request, arrived } = ctx;
  const attempt = {
    customerId: session.user.id,
    voucher: namedVoucher(input),
    ip: request.ip,
    userAgent: request.userAgent,
    arrived,
  };
  return valueOrThrow(await previewVoucher(ctx.deps, attempt));
});
