import { moneyColumn } from '@bizcoin/db';
import { z } from 'zod';
import { adminProcedure } from '../procedures/admin-procedure';

/** Every package, archived ones too: vouchers issued for them stay good. */
export const listAllPackagesProcedure = adminProcedure({ level: 0 })
  .input(z.strictObject({}).optional())
  .query(async ({ ctx }) => {
    const packages = await ctx.deps.db.prisma.package.findMany({ orderBy: [{ price: 'asc' }, { id: 'asc' }] });
    return packages.map(({ id, name, messages, days, price, currency, archivedAt }) => ({
      id,
      name,
      messages,
      days,
      price: moneyColumn(price.toFixed(3), currency),
      currency,
      archived: archivedAt !== null,
    }));
  });
