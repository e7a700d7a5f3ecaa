import { moneyColumn, Prisma } from '@bizcoin/db';
import { type OrderStatus, orderStatuses } from '@bizcoin/domain';
import { z } from 'zod';
import { instant } from '../input/instant';
import { isUuid } from '../input/is-uuid';
import { likePattern } from '../input/like-pattern';
import { idPageInput, pageOf } from '../input/page';
import { text } from '../input/text';
import { dealerProcedure } from '../procedures/dealer-procedure';

const input = z.strictObject({
  /** An order's, a payment's or a customer's id, a gateway's reference, or a part of a name or address. */
  search: text(100).optional(),
  status: z.enum(orderStatuses).optional(),
  kind: z.enum(['package', 'top_up']).optional(),
  customerId: z.uuid().optional(),
  ...idPageInput,
});

interface Row {
  id: string;
  kind: 'package' | 'top_up';
  status: OrderStatus;
  customer: { id: string; name: string };
  packageName: string | null;
  topUpBizcoins: string | null;
  currency: string;
  list: string;
  discount: string;
  bizcoins: string;
  cash: string;
  refundedCash: string;
  refundedBizcoins: string;
  createdAt: Date;
}

/** Orders, newest first; a dealer sees those of the customers that were theirs when they ordered. */
export const listAllOrdersProcedure = dealerProcedure({ level: 0 })
  .input(input)
  .query(async ({ ctx, input: { search, status, kind, customerId, cursor, limit } }) => {
    const wanted = [
      ctx.scope === null ? Prisma.sql`true` : Prisma.sql`o.dealer_id = ${ctx.scope}::uuid`,
      ...(search === undefined ? [] : [found(search)]),
      ...(status === undefined ? [] : [Prisma.sql`o.status = ${status}`]),
      ...(kind === undefined ? [] : [Prisma.sql`o.kind = ${kind}`]),
      ...(customerId === undefined ? [] : [Prisma.sql`o.customer_id = ${customerId}::uuid`]),
      ...(cursor === undefined ? [] : [Prisma.sql`o.id < ${cursor}::uuid`]),
    ];
    const rows = await ctx.deps.db.prisma.$queryRaw<Row[]>`
      SELECT o.id, o.kind, o.status, json_build_object('id', u.id, 'name', u.name) AS customer, o.package_name AS "packageName",
        o.top_up_bizcoins::text AS "topUpBizcoins", o.currency, o.list::text AS list, o.discount::text AS discount, o.bizcoins::text AS bizcoins,
        o.cash::text AS cash, o.refunded_cash::text AS "refundedCash", o.refunded_bizcoins::text AS "refundedBizcoins", o.created_at AS "createdAt"
      FROM orders o JOIN users u ON u.id = o.customer_id
      WHERE ${Prisma.join(wanted, ' AND ')} ORDER BY o.id DESC LIMIT ${limit + 1}`;
    return pageOf(rows, limit, (row) => row.id, viewOf);
  });

const found = (search: string): Prisma.Sql =>
  isUuid(search)
    ? Prisma.sql`(o.id = ${search}::uuid OR o.customer_id = ${search}::uuid OR o.id = (SELECT p.order_id FROM payments p WHERE p.id = ${search}::uuid))`
    : Prisma.sql`(u.name ILIKE ${likePattern(search)} OR u.email ILIKE ${likePattern(search)}
        OR o.id IN (SELECT p.order_id FROM payments p WHERE p.gateway_reference = ${search}))`;

const viewOf = ({ createdAt, ...row }: Row) => ({
  ...row,
  list: moneyColumn(row.list, row.currency),
  discount: moneyColumn(row.discount, row.currency),
  cash: moneyColumn(row.cash, row.currency),
  refundedCash: moneyColumn(row.refundedCash, row.currency),
  createdAt: instant(createdAt),
});
