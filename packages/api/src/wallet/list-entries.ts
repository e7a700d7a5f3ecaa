import type { Deps } from '../deps';
import { instant } from '../input/instant';
import { type Page, pageOf } from '../input/page';

export interface WalletEntry {
  readonly seq: string;
  readonly id: string;
  readonly kind: string;
  /** Signed: what came in is positive. */
  readonly amount: string;
  readonly balanceAfter: string;
  readonly reference: string;
  readonly reason: string | null;
  /** The order this movement belongs to, if it is one of a purchase, a top-up, a refund or a dispute. */
  readonly orderId: string | null;
  readonly createdAt: string;
}

// Each side has its own index; the two short lists are merged.
const ENTRIES = `
  SELECT e.*, CASE
      WHEN e.reference ~ '^order:[0-9a-f-]{36}' THEN substr(e.reference, 7, 36)::uuid
      WHEN e.reference ~ '^refund:[0-9a-f-]{36}' THEN (SELECT r.order_id FROM refunds r WHERE r.id = substr(e.reference, 8, 36)::uuid)
      WHEN e.reference ~ '^receivable:[0-9a-f-]{36}' THEN
        (SELECT p.order_id FROM receivables r JOIN payments p ON p.id = r.payment_id WHERE r.id = substr(e.reference, 12, 36)::uuid)
    END AS order_id
  FROM (
    (SELECT seq, id, kind, -amount AS amount, from_balance_after AS balance_after, reference, reason, created_at FROM bizpoints_transactions
     WHERE from_account = $1 AND from_balance_after IS NOT NULL AND seq < $2 ORDER BY seq DESC LIMIT $3)
    UNION ALL
    (SELECT seq, id, kind, amount, to_balance_after, reference, reason, created_at FROM bizpoints_transactions
     WHERE to_account = $1 AND to_balance_after IS NOT NULL AND seq < $2 ORDER BY seq DESC LIMIT $3)
  ) e ORDER BY seq DESC LIMIT $3`;

const SEQ_MAX = '9223372036854775807';

interface Row {
  seq: string;
  id: string;
  kind: string;
  amount: string;
  balance_after: string;
  reference: string;
  reason: string | null;
  order_id: string | null;
  created_at: Date;
}

/** A wallet as its ledger: every movement with the balance after it, the newest first. */
export async function listEntries(
  { db }: Deps,
  { customerId, cursor, limit }: { customerId: string; cursor?: string | undefined; limit: number },
): Promise<Page<WalletEntry>> {
  const rows = await db.sql<Row>('list_entries', ENTRIES, [`wallet:${customerId}`, cursor ?? SEQ_MAX, limit + 1]);
  return pageOf(
    rows,
    limit,
    (row) => row.seq,
    ({ balance_after, order_id, created_at, ...row }) => ({
      ...row,
      orderId: order_id,
      balanceAfter: balance_after,
      createdAt: instant(created_at),
    }),
  );
}
