import { Prisma } from '@bizcoin/db';
import { z } from 'zod';
import { instant } from '../input/instant';
import { idPageInput, pageOf } from '../input/page';
import { text } from '../input/text';
import { adminProcedure } from '../procedures/admin-procedure';

const input = z.strictObject({
  actorId: z.uuid().optional(),
  action: text(64).optional(),
  subjectId: text(64).optional(),
  ...idPageInput,
});

interface AuditRow {
  id: string;
  action: string;
  actor: { id: string; name: string } | null;
  subjectKind: string;
  subjectId: string;
  reason: string | null;
  before: unknown;
  after: unknown;
  createdAt: Date;
}

/** Who changed what and why, newest first. Names are read when the list is: the log itself holds ids only. */
export const listAuditProcedure = adminProcedure({ level: 0 })
  .input(input)
  .query(async ({ ctx, input: { actorId, action, subjectId, cursor, limit } }) => {
    const wanted = [
      Prisma.sql`true`,
      ...(actorId === undefined ? [] : [Prisma.sql`a.actor_id = ${actorId}::uuid`]),
      ...(action === undefined ? [] : [Prisma.sql`a.action = ${action}`]),
      ...(subjectId === undefined ? [] : [Prisma.sql`a.subject_id = ${subjectId}`]),
      ...(cursor === undefined ? [] : [Prisma.sql`a.id < ${cursor}::uuid`]),
    ];
    const rows = await ctx.deps.db.prisma.$queryRaw<AuditRow[]>`
      SELECT a.id, a.action, a.subject_kind AS "subjectKind", a.subject_id AS "subjectId", a.reason, a.before, a.after,
        a.created_at AS "createdAt", CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS actor
      FROM audit_log a LEFT JOIN users u ON u.id = a.actor_id
      WHERE ${Prisma.join(wanted, ' AND ')} ORDER BY a.id DESC LIMIT ${limit + 1}`;
    return pageOf(
      rows,
      limit,
      (row) => row.id,
      ({ createdAt, ...row }) => ({ ...row, createdAt: instant(createdAt) }),
    );
  });
