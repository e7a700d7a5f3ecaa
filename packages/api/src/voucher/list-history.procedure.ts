import { z } from 'zod';
import { idPageInput } from '../input/page';
import { customerProcedure } from '../procedures/customer-procedure';
import { listHistory } from './list-history';

export const listHistoryProcedure = customerProcedure
  .input(z.strictObject(idPageInput))
  .query(({ ctx, input }) => listHistory(ctx.deps, { customerId: ctx.session.user.id, ...input }));
