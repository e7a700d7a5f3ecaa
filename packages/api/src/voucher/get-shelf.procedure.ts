import { customerProcedure } from '../procedures/customer-procedure';
import { getShelf } from './get-shelf';

export const getShelfProcedure = customerProcedure.query(({ ctx }) => getShelf(ctx.deps, ctx.session.user.id));
