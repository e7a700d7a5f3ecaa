import { customerProcedure } from '../procedures/customer-procedure';
import { router } from '../trpc';
import { changesFor } from './changes-for';

export const customerLiveRouter = router({
  changes: customerProcedure.subscription(({ ctx, signal }) => {
    const { deps, session } = ctx;
    const { sessionId, user } = session;
    return changesFor(deps.live, { audience: 'customer', sessionId, userId: user.id }, signal);
  }),
});
