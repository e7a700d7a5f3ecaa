import { trpc } from '../trpc';

/** For the few calls that need no session: signing in and out, registering, asking who one is. */
export const openProcedure = trpc.procedure;
