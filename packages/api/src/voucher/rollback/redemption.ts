import type { Transaction } from '@bizcoin/db';
import type { VoucherType } from '@bizcoin/domain';

/** What never changes about a redemption. */
export interface Redemption {
  readonly id: string;
  readonly voucherId: string;
  readonly customerId: string;
  readonly type: VoucherType;
}

export async function findRedemption(tx: Transaction, redemptionId: string): Promise<Redemption | null> {
  const [row] = await tx.$queryRaw<Redemption[]>`
    SELECT id, voucher_id AS "voucherId", user_id AS "customerId", redemption_type AS type
    FROM voucher_usage WHERE id = ${redemptionId}::uuid`;
  return row ?? null;
}

/** Locks a redemption against a second rollback and answers whether there was a first one. */
export async function lockRedemption(tx: Transaction, redemptionId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ rolledBack: boolean }[]>`
    SELECT rolled_back_by IS NOT NULL AS "rolledBack" FROM voucher_usage WHERE id = ${redemptionId}::uuid FOR NO KEY UPDATE`;
  if (row === undefined) throw new Error(`The redemption ${redemptionId} disappeared.`);
  return row.rolledBack;
}
