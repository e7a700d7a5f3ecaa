import { firstInstantOfDay } from '@bizcoin/db';
import type { Deps } from '../deps';
import { instant } from '../input/instant';
import { ORDER_OF_ENTRY, type WalletEntry } from './wallet-entry';

export interface StatementView {
  /** `YYYY-MM`, a month of the calendar in `timeZone`. */
  readonly month: string;
  readonly timeZone: string;
  readonly from: string;
  /** Exclusive. */
  readonly until: string;
  readonly opening: string;
  readonly received: string;
  readonly spent: string;
  /** `opening` + `received` − `spent`, which is the opening balance of the next month. */
  readonly closing: string;
  /** The oldest first; the balance after each is counted from the opening one. */
  readonly entries: readonly WalletEntry[];
  /** What did not fit among the entries. */
  readonly further: { readonly count: number; readonly amount: string } | null;
}

interface StatementWanted {
  readonly customerId: string;
  readonly month: string;
  readonly timeZone: string;
  readonly entriesMax?: number;
}

const ENTRIES_MAX = 1_000;

// One statement sees one moment, so that an entry which arrives meanwhile is in every sum or in none.
const STATEMENT = `
  WITH moved AS (
    SELECT seq, id, kind, -amount AS amount, reference, reason, created_at FROM bizpoints_transactions
    WHERE from_account = $1 AND from_balance_after IS NOT NULL AND created_at < $3
    UNION ALL
    SELECT seq, id, kind, amount, reference, reason, created_at FROM bizpoints_transactions
    WHERE to_account = $1 AND to_balance_after IS NOT NULL AND created_at < $3
  ), counted AS (
    SELECT m.*, sum(amount) OVER (ORDER BY created_at, seq) AS balance_after FROM moved m
  ), e AS (
    SELECT c.*, row_number() OVER (ORDER BY created_at, seq) AS place FROM counted c WHERE created_at >= $2
  )
  SELECT (coalesce((SELECT sum(amount) FROM moved WHERE created_at < $2), 0))::numeric(14,2) AS opening,
    (coalesce((SELECT sum(amount) FROM moved), 0))::numeric(14,2) AS closing,
    (coalesce(sum(amount) FILTER (WHERE amount > 0), 0))::numeric(14,2) AS received,
    (coalesce(-sum(amount) FILTER (WHERE amount < 0), 0))::numeric(14,2) AS spent,
    (count(*) FILTER (WHERE place > $4))::integer AS further_count,
    (coalesce(sum(amount) FILTER (WHERE place > $4), 0))::numeric(14,2) AS further_amount,
    coalesce(json_agg(json_build_object('seq', e.seq::text, 'id', e.id, 'kind', e.kind, 'amount', e.amount::text, 'balanceAfter', e.balance_after::text,
      'reference', e.reference, 'reason', e.reason, 'orderId', ${ORDER_OF_ENTRY}, 'createdAt', iso_instant(e.created_at)) ORDER BY place)
      FILTER (WHERE place <= $4), '[]') AS entries
  FROM e`;

interface Row {
  opening: string;
  closing: string;
  received: string;
  spent: string;
  further_count: number;
  further_amount: string;
  entries: WalletEntry[];
}

/** What one month of the calendar did to a wallet, as a bank would tell it (docs/bizcoins.md, "Statements"). */
export async function getStatement(
  { db }: Pick<Deps, 'db'>,
  { customerId, month, timeZone, entriesMax = ENTRIES_MAX }: StatementWanted,
): Promise<StatementView> {
  const from = firstInstantOfDay(`${month}-01`, timeZone);
  const until = firstInstantOfDay(`${monthAfter(month)}-01`, timeZone);
  const [row] = await db.sql<Row>('get_statement', STATEMENT, [`wallet:${customerId}`, from, until, entriesMax]);
  if (row === undefined) throw new Error('A sum over no entries is a row too.');
  const { further_count: count, further_amount: amount, ...sums } = row;
  const further = count === 0 ? null : { count, amount };
  return { month, timeZone, from: instant(from), until: instant(until), ...sums, further };
}

function monthAfter(month: string): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + 1);
  return first.toISOString().slice(0, 'YYYY-MM'.length);
}
