import type { Benefit, VoucherType } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { instant, instantOrNull } from '../input/instant';
import { ID_MAX, type Page, pageOf } from '../input/page';
import { ROLLBACK_JOIN } from './rollback-join';

export interface HistoryRow {
  readonly redemptionId: string;
  readonly voucherId: string;
  readonly type: VoucherType;
  readonly benefit: Benefit;
  readonly redeemedAt: string;
  readonly codeTail: string;
  readonly rolledBackAt: string | null;
}

const HISTORY = `
  SELECT u.id, u.voucher_id, u.redemption_type, u.benefit, u.used_at, v.code_tail, r.created_at AS rolled_back_at
  FROM voucher_usage u JOIN vouchers v ON v.id = u.voucher_id ${ROLLBACK_JOIN}
  WHERE u.user_id = $1 AND u.id < $2::uuid ORDER BY u.id DESC LIMIT $3`;

interface Row {
  id: string;
  voucher_id: string;
  redemption_type: VoucherType;
  benefit: Benefit;
  used_at: Date;
  code_tail: string;
  rolled_back_at: Date | null;
}

/** A customer's redemptions, the newest first. Redemption ids rise with time, so they are the cursor. */
export async function listHistory(
  { db }: Deps,
  { customerId, cursor, limit }: { customerId: string; cursor?: string | undefined; limit: number },
): Promise<Page<HistoryRow>> {
  const rows = await db.sql<Row>('list_history', HISTORY, [customerId, cursor ?? ID_MAX, limit + 1]);
  return pageOf(
    rows,
    limit,
    (row) => row.id,
    (row) => ({
      redemptionId: row.id,
      voucherId: row.voucher_id,
      type: row.redemption_type,
      benefit: row.benefit,
      redeemedAt: instant(row.used_at),
      codeTail: row.code_tail,
      rolledBackAt: instantOrNull(row.rolled_back_at),
    }),
  );
}
