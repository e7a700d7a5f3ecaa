import { adminProcedure } from '../procedures/admin-procedure';
import { router } from '../trpc';
import { changesFor } from './changes-for';

export const adminLiveRouter = router({
  changes: adminProcedure({ level: 0 }).subscription(({ ctx, signal }) => {
    const { deps, session } = ctx;
    const { sessionId, user } = session;
    return changesFor(deps.live, { audience: 'admin', sessionId, userId: user.id }, signal);
  }),
});
