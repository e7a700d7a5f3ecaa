import { RefusalError } from '../errors/refusal-error';
import { trpc } from '../trpc';

/** Only with a customer's session; `ctx.session` says whose. */
export const customerProcedure = trpc.procedure.use(async ({ ctx, next }) => {
  const { deps, request } = ctx;
  const session = await deps.customerAuth.readSession(request.cookie);
  if (session === null) throw new RefusalError({ code: 'not_signed_in' });
  return next({ ctx: { deps, request, session } });
});
