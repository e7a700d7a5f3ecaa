import { Prisma } from '@bizcoin/db';
import { refusalCodes } from '@bizcoin/domain';
import { z } from 'zod';
import { instant } from '../input/instant';
import { idPageInput, pageOf } from '../input/page';
import { adminProcedure } from '../procedures/admin-procedure';

const input = z.strictObject({
  customerId: z.uuid().optional(),
  voucherId: z.uuid().optional(),
  outcome: z.enum(['success', ...refusalCodes]).optional(),
  kind: z.enum(['preview', 'redeem']).optional(),
  ...idPageInput,
});

interface AttemptRow {
  id: string;
  kind: 'preview' | 'redeem';
  outcome: string;
  customer: { id: string; name: string } | null;
  voucherId: string | null;
  codeTail: string | null;
  ip: string | null;
  createdAt: Date;
  durationMs: number;
}

/** Every preview and redemption, refused ones too, newest first. */
export const listAttemptsProcedure = adminProcedure({ level: 0 })
  .input(input)
  .query(async ({ ctx, input: { customerId, voucherId, outcome, kind, cursor, limit } }) => {
    const wanted = [
      Prisma.sql`true`,
      ...(customerId === undefined ? [] : [Prisma.sql`a.user_id = ${customerId}::uuid`]),
      ...(voucherId === undefined ? [] : [Prisma.sql`a.voucher_id = ${voucherId}::uuid`]),
      ...(outcome === undefined ? [] : [Prisma.sql`a.outcome = ${outcome}`]),
      ...(kind === undefined ? [] : [Prisma.sql`a.kind = ${kind}`]),
      ...(cursor === undefined ? [] : [Prisma.sql`a.id < ${cursor}::uuid`]),
    ];
    const rows = await ctx.deps.db.prisma.$queryRaw<AttemptRow[]>`
      SELECT a.id, a.kind, a.outcome, a.voucher_id AS "voucherId", v.code_tail AS "codeTail", a.ip,
        a.created_at AS "createdAt", a.duration_ms AS "durationMs",
        CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS customer
      FROM voucher_redemption_attempts a LEFT JOIN users u ON u.id = a.user_id LEFT JOIN vouchers v ON v.id = a.voucher_id
      WHERE ${Prisma.join(wanted, ' AND ')} ORDER BY a.id DESC LIMIT ${limit + 1}`;
    return pageOf(
      rows,
      limit,
      (row) => row.id,
      ({ createdAt, ...row }) => ({ ...row, createdAt: instant(createdAt) }),
    );
  });
