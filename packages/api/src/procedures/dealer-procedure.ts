import { RefusalError } from '../errors/refusal-error';
import { trpc } from '../trpc';
import type { StaffLevel } from './admin-procedure';

/**
 * For staff of at least this level and for members of a dealer. `ctx.scope` is the dealer whose things may be seen and
 * touched, or null for all: every use case behind this procedure takes it.
 */
export const dealerProcedure = ({ level }: { level: StaffLevel }) =>
  trpc.procedure.use(async ({ ctx, next }) => {
    const { deps, request } = ctx;
    const session = await deps.adminAuth.readSession(request.cookie);
    if (session === null) throw new RefusalError({ code: 'not_signed_in' });
    const staff = session.level !== null && session.level >= level;
    if (!staff && (session.level !== null || session.dealer === null)) throw new RefusalError({ code: 'not_allowed' });
    const scope: DealerScope = session.level === null ? (session.dealer?.id ?? null) : null;
    return next({ ctx: { deps, request, session, scope } });
  });

/** The dealer an actor is limited to; null for staff, who see all. */
export type DealerScope = string | null;
