import { civilDateIn, endsAfterDays, newId, type Transaction } from '@bizcoin/db';

interface Settlement {
  readonly orderId: string;
  /** The payment that was captured; null for an order without a cash part. */
  readonly paymentId: string | null;
}

interface Row {
  now: Date;
  days: number | null;
  time_zone: string;
}

/**
 * Fulfils an order, once, whoever comes first (docs/checkout.md): coins captured, discount consumed, payment captured,
 * package activated or grant made, outbox written. `stale` when its coins or its discount are not set aside, or a top-up
 * no longer fits the wallet: then nothing was changed.
 */
export async function settleOrder(
  tx: Transaction,
  { orderId, paymentId }: Settlement,
): Promise<'done' | 'paid' | 'stale'> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT business_now() AS now, o.package_days AS days,
      (SELECT value FROM settings WHERE name = 'time_zone' AND effective_from <= business_now() ORDER BY effective_from DESC LIMIT 1) AS time_zone
    FROM orders o WHERE o.id = ${orderId}::uuid`;
  if (row === undefined) throw new Error(`There is no order ${orderId}.`);
  const endsAt = endsAfterDays(row.now, row.days ?? 0, row.time_zone).at;
  const bookedOn = civilDateIn(row.now, row.time_zone);
  const [answer] = await tx.$queryRaw<{ status: 'done' | 'paid' | 'stale' }[]>`
    SELECT status FROM settle_order(${orderId}::uuid, ${paymentId}::uuid, ${newId()}::uuid, ${newId()}::uuid, ${newId()}::uuid,
      ${endsAt}::timestamptz, ${bookedOn}::date)`;
  if (answer === undefined) throw new Error('settle_order() answered nothing.');
  return answer.status;
}
