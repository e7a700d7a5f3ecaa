import type { LedgerKind } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { instant } from '../input/instant';
import { type Page, pageOf } from '../input/page';
import { ORDER_OF_ENTRY, type WalletEntry } from './wallet-entry';

const CHOSEN = `seq < $2 AND ($4::text IS NULL OR kind = $4) AND ($5::timestamptz IS NULL OR created_at >= $5)
  AND ($6::timestamptz IS NULL OR created_at < $6)`;

// Each side has its own index, which holds everything but reasons; the two short lists are merged. Only what people book
// has a reason (`ledger_manual_entries_signed`).
const ENTRIES = `
  SELECT e.*, ${ORDER_OF_ENTRY} AS order_id,
    CASE WHEN e.kind IN ('adjust', 'rollback') THEN (SELECT t.reason FROM bizpoints_transactions t WHERE t.seq = e.seq) END AS reason
  FROM (
    (SELECT seq, id, kind, -amount AS amount, from_balance_after AS balance_after, reference, created_at FROM bizpoints_transactions
     WHERE from_account = $1 AND from_balance_after IS NOT NULL AND ${CHOSEN} ORDER BY seq DESC LIMIT $3)
    UNION ALL
    (SELECT seq, id, kind, amount, to_balance_after, reference, created_at FROM bizpoints_transactions
     WHERE to_account = $1 AND to_balance_after IS NOT NULL AND ${CHOSEN} ORDER BY seq DESC LIMIT $3)
  ) e ORDER BY seq DESC LIMIT $3`;

const SEQ_MAX = '9223372036854775807';

interface EntriesWanted {
  readonly customerId: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly kind?: LedgerKind | undefined;
  readonly from?: Date | undefined;
  /** Exclusive. */
  readonly until?: Date | undefined;
}

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
  { customerId, cursor = SEQ_MAX, limit, kind, from, until }: EntriesWanted,
): Promise<Page<WalletEntry>> {
  const chosen = [kind ?? null, from ?? null, until ?? null];
  const rows = await db.sql<Row>('list_entries', ENTRIES, [`wallet:${customerId}`, cursor, limit + 1, ...chosen]);
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
