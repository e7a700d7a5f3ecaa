import { RefusalError } from '../errors/refusal-error';
import { trpc } from '../trpc';

export type StaffLevel = 0 | 1 | 2;

/** Only with the session of staff of at least this level (docs/people.md). Members of a dealer are refused. */
export const adminProcedure = ({ level }: { level: StaffLevel }) =>
  trpc.procedure.use(async ({ ctx, next }) => {
    const { deps, request } = ctx;
    const session = await deps.adminAuth.readSession(request.cookie);
    if (session === null) throw new RefusalError({ code: 'not_signed_in' });
    if (session.level === null || session.level < level) throw new RefusalError({ code: 'not_allowed' });
    return next({ ctx: { deps, request, session: { ...session, level: session.level } } });
  });
