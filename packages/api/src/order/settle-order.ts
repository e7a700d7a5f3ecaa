import { civilDateIn, endsAfterDays, newId, type Query } from '@bizcoin/db';

interface Settlement {
  readonly orderId: string;
  /** The payment that was captured; null for an order without a cash part. */
  readonly paymentId: string | null;
}

/** Days are the package's, null for a top-up; `now` is the database's. */
interface SettlementTerms {
  readonly now: Date;
  readonly days: number | null;
  readonly timeZone: string;
}

const SETTLE = `
  SELECT status FROM settle_order($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6::timestamptz, $7::date)`;

const TERMS = `
  SELECT business_now() AS now, o.package_days AS days,
    (SELECT value FROM settings WHERE name = 'time_zone' AND effective_from <= business_now() ORDER BY effective_from DESC LIMIT 1) AS "timeZone"
  FROM orders o WHERE o.id = $1::uuid`;

/**
 * Fulfils an order, once, whoever comes first (docs/checkout.md): coins captured, discount consumed, payment captured,
 * package activated or grant made, outbox written. `stale` when its coins or its discount are not set aside, or a top-up
 * no longer fits the wallet: then nothing was changed.
 */
export async function settleOrder(
  query: Query,
  { orderId, paymentId }: Settlement,
): Promise<'done' | 'paid' | 'stale'> {
  const { now, days, timeZone } = await readTerms(query, orderId);
  const endsAt = endsAfterDays(now, days ?? 0, timeZone).at;
  const bookedOn = civilDateIn(now, timeZone);
  const values = [orderId, paymentId, newId(), newId(), newId(), endsAt, bookedOn];
  const [answer] = await query<{ status: 'done' | 'paid' | 'stale' }>('settle_order', SETTLE, values);
  if (answer === undefined) throw new Error('settle_order() answered nothing.');
  return answer.status;
}

async function readTerms(query: Query, orderId: string): Promise<SettlementTerms> {
  const [row] = await query<SettlementTerms>('settlement_terms', TERMS, [orderId]);
  if (row === undefined) throw new Error(`There is no order ${orderId}.`);
  return row;
}
