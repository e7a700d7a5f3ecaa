import { z } from 'zod';
import { civilDate } from '../input/civil-date';
import { timeZone } from '../input/time-zone';
import { customerProcedure } from '../procedures/customer-procedure';
import { getStatement } from './get-statement';

const month = z.string().refine((text) => civilDate.safeParse(`${text}-01`).success);

export const getStatementProcedure = customerProcedure
  .input(z.strictObject({ month, timeZone }))
  .query(({ ctx, input }) => getStatement(ctx.deps, { customerId: ctx.session.user.id, ...input }));
