import { civilDateIn, endsAfterDays, newId, type Transaction } from '@bizcoin/db';

interface Settlement {
  readonly orderId: string;
  /** What the caller has read already in this transaction. */
  readonly terms?: SettlementTerms;
  /** The payment that was captured; null for an order without a cash part. */
  readonly paymentId: string | null;
}

/** Days are the package's, null for a top-up; `now` is the database's. */
export interface SettlementTerms {
  readonly now: Date;
  readonly days: number | null;
  readonly timeZone: string;
}

/**
 * Fulfils an order, once, whoever comes first (docs/checkout.md): coins captured, discount consumed, payment captured,
 * package activated or grant made, outbox written. `stale` when its coins or its discount are not set aside, or a top-up
 * no longer fits the wallet: then nothing was changed.
 */
export async function settleOrder(
  tx: Transaction,
  { orderId, paymentId, terms }: Settlement,
): Promise<'done' | 'paid' | 'stale'> {
  const { now, days, timeZone } = terms ?? (await readTerms(tx, orderId));
  const endsAt = endsAfterDays(now, days ?? 0, timeZone).at;
  const bookedOn = civilDateIn(now, timeZone);
  const [answer] = await tx.$queryRaw<{ status: 'done' | 'paid' | 'stale' }[]>`
    SELECT status FROM settle_order(${orderId}::uuid, ${paymentId}::uuid, ${newId()}::uuid, ${newId()}::uuid, ${newId()}::uuid,
      ${endsAt}::timestamptz, ${bookedOn}::date)`;
  if (answer === undefined) throw new Error('settle_order() answered nothing.');
  return answer.status;
}

async function readTerms(tx: Transaction, orderId: string): Promise<SettlementTerms> {
  const [row] = await tx.$queryRaw<SettlementTerms[]>`
    SELECT business_now() AS now, o.package_days AS days,
      (SELECT value FROM settings WHERE name = 'time_zone' AND effective_from <= business_now() ORDER BY effective_from DESC LIMIT 1) AS "timeZone"
    FROM orders o WHERE o.id = ${orderId}::uuid`;
  if (row === undefined) throw new Error(`There is no order ${orderId}.`);
  return row;
}
