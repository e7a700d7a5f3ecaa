import { customerProcedure } from '../procedures/customer-procedure';
import { router } from '../trpc';
import { getStatementProcedure } from './get-statement.procedure';
import { getWallet } from './get-wallet';
import { listEntriesProcedure } from './list-entries.procedure';

export const walletRouter = router({
  get: customerProcedure.query(({ ctx }) => getWallet(ctx.deps, ctx.session.user.id)),
  entries: listEntriesProcedure,
  statement: getStatementProcedure,
});
