import { valueOrThrow } from '../errors/refusal-error';
import { customerProcedure } from '../procedures/customer-procedure';
import { previewVoucher } from './preview-voucher';
import { namedVoucher, voucherNamed } from './voucher-named';

// A mutation although it changes nothing: a query would put the code into addresses and logs.
export const previewVoucherProcedure = customerProcedure.input(voucherNamed).mutation(async ({ ctx, input }) => {
  const { session, request } = ctx;
  const attempt = {
    customerId: session.user.id,
    voucher: namedVoucher(input),
    ip: request.ip,
    userAgent: request.userAgent,
  };
  return valueOrThrow(await previewVoucher(ctx.deps, attempt));
});
