import { customerProcedure } from '../procedures/customer-procedure';
import { readShelfRows } from './read-shelf-rows';

const ALTERNATIVES_MAX = 5;

/** What a customer whose code was refused can redeem instead. */
export const listAlternativesProcedure = customerProcedure.query(async ({ ctx }) => {
  const rows = await readShelfRows(ctx.deps, ctx.session.user.id);
  const open = rows.filter((row) => row.state === 'available').map((row) => row.voucher);
  return open.slice(0, ALTERNATIVES_MAX);
});
