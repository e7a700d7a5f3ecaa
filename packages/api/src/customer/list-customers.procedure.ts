import { Prisma } from '@bizcoin/db';
import { z } from 'zod';
import { isUuid } from '../input/is-uuid';
import { likePattern } from '../input/like-pattern';
import { idPageInput, pageOf } from '../input/page';
import { text } from '../input/text';
import { dealerProcedure } from '../procedures/dealer-procedure';
import { type CustomerRow, customersIn, customerView } from './customer-row';

const input = z.strictObject({ search: text(200).optional(), ...idPageInput });

/** Customers by name, e-mail or id, the newest first. */
export const listCustomersProcedure = dealerProcedure({ level: 0 })
  .input(input)
  .query(async ({ ctx, input: { search, cursor, limit } }) => {
    const rows = await ctx.deps.db.prisma.$queryRaw<CustomerRow[]>`
      ${customersIn(ctx.scope)} ${search === undefined ? Prisma.empty : Prisma.sql`AND ${matches(search)}`}
      ${cursor === undefined ? Prisma.empty : Prisma.sql`AND u.id < ${cursor}::uuid`} ORDER BY u.id DESC LIMIT ${limit + 1}`;
    return pageOf(rows, limit, (row) => row.id, customerView);
  });

function matches(search: string): Prisma.Sql {
  if (isUuid(search)) return Prisma.sql`u.id = ${search}::uuid`;
  const pattern = likePattern(search);
  return Prisma.sql`(u.name ILIKE ${pattern} OR u.email ILIKE ${pattern})`;
}
