import { z } from 'zod';
import { adminProcedure } from '../procedures/admin-procedure';

/** Every dealer by name: there are as many as a person knows, so the list has no pages. */
export const listDealersProcedure = adminProcedure({ level: 0 })
  .input(z.strictObject({}).optional())
  .query(({ ctx }) =>
    ctx.deps.db.prisma.dealer.findMany({ select: { id: true, name: true, code: true }, orderBy: { name: 'asc' } }),
  );
