import { Prisma } from '@bizcoin/db';
import type { Benefit, VoucherType } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { instant } from '../input/instant';
import { type RollbackRow, rollbackColumn, rollbackTables } from '../voucher/redemption-view';

interface Row {
  redemptionId: string;
  voucherId: string;
  type: VoucherType;
  benefit: Benefit;
  redeemedAt: Date;
  codeTail: string;
  notes: string | null;
  rollback: RollbackRow | null;
}

/** A customer's latest redemptions as support sees them: with notes and with who rolled what back. */
export async function listCustomerRedemptions({ db }: Pick<Deps, 'db'>, customerId: string, limit: number) {
  const rows = await db.prisma.$queryRaw<Row[]>(Prisma.sql`
    SELECT u.id AS "redemptionId", u.voucher_id AS "voucherId", u.redemption_type AS type, u.benefit, u.used_at AS "redeemedAt",
      v.code_tail AS "codeTail", u.notes, ${rollbackColumn}
    FROM voucher_usage u JOIN vouchers v ON v.id = u.voucher_id ${rollbackTables}
    WHERE u.user_id = ${customerId}::uuid ORDER BY u.id DESC LIMIT ${limit}`);
  return rows.map(({ redeemedAt, ...row }) => ({
    ...row,
    redeemedAt: instant(redeemedAt),
    rolledBackAt: row.rollback?.at ?? null,
  }));
}
