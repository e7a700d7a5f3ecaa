import { Prisma } from '@bizcoin/db';
import { accept, type Outcome } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { type Page, pageOf } from '../input/page';
import type { DealerScope } from '../procedures/dealer-procedure';
import { getVoucher } from './get-voucher';
import { type RedemptionRow, redemptionView, rollbackColumn, rollbackTables } from './redemption-view';

interface Wanted {
  readonly voucherId: string;
  readonly scope: DealerScope;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Who redeemed a voucher, the newest first, with what was rolled back. `not_found` outside the scope. */
export async function listRedemptions(
  { db }: Pick<Deps, 'db'>,
  { voucherId, scope, cursor, limit }: Wanted,
): Promise<Outcome<Page<ReturnType<typeof redemptionView>>>> {
  const voucher = await getVoucher(db.prisma, { voucherId, scope });
  if (!voucher.ok) return voucher;
  const rows = await db.prisma.$queryRaw<RedemptionRow[]>`
    SELECT u.id AS "redemptionId", json_build_object('id', c.id, 'name', c.name) AS customer, u.used_at AS "redeemedAt",
      u.benefit, u.notes, ${rollbackColumn}
    FROM voucher_usage u JOIN users c ON c.id = u.user_id ${rollbackTables}
    WHERE u.voucher_id = ${voucherId}::uuid AND ${cursor === undefined ? Prisma.sql`true` : Prisma.sql`u.id < ${cursor}::uuid`}
    ORDER BY u.id DESC LIMIT ${limit + 1}`;
  return accept(pageOf(rows, limit, (row) => row.redemptionId, redemptionView));
}
