import { RefusalError } from '../errors/refusal-error';
import { trpc } from '../trpc';

/** Only with a session of the admin app, whatever its role: for what concerns the person alone. */
export const memberProcedure = trpc.procedure.use(async ({ ctx, next }) => {
  const { deps, request } = ctx;
  const session = await deps.adminAuth.readSession(request.cookie);
  if (session === null) throw new RefusalError({ code: 'not_signed_in' });
  return next({ ctx: { deps, request, session } });
});
