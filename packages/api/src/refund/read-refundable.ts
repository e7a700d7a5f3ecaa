import { moneyColumn, type Transaction } from '@bizcoin/db';
import { availableBizcoins, type Bizcoins, bizcoins, money, type RefundFacts } from '@bizcoin/domain';
import type { LockedOrder } from '../order/lock-order';
import { lockTopUpGrants } from './take-top-up';

/** All that a refund depends on, under the order's lock. */
export interface Refundable {
  readonly facts: RefundFacts<string>;
  /** The payment whose money can go back; null for an order paid with coins or by nothing. */
  readonly paymentId: string | null;
  readonly messagesUsed: number;
  readonly packageEnded: boolean;
  readonly discounted: boolean;
}

interface Row {
  payment_id: string | null;
  cash_returned: string;
  bizcoins_returned: string;
  messages_used: number | null;
  package_ended: boolean | null;
  discounted: boolean;
}

/**
 * Reads what of an order can go back. Refunds on their way count as returned, and what the bank took in a dispute is gone
 * already. For a top-up the wallet and its grants are locked, because its coins are the bound.
 */
export async function readRefundable(tx: Transaction, order: LockedOrder): Promise<Refundable> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT p.id AS payment_id, least(coalesce(p.refund_reserved + p.disputed, 0), ${order.cash}::numeric)::text AS cash_returned,
      (SELECT coalesce(sum(r.bizcoins), 0)::numeric(14,2)::text FROM refunds r WHERE r.order_id = ${order.id}::uuid AND r.status <> 'failed') AS bizcoins_returned,
      s.messages_used, s.ends_at <= business_now() AS package_ended,
      EXISTS (SELECT 1 FROM saved_discounts d WHERE d.order_id = ${order.id}::uuid AND d.status = 'consumed') AS discounted
    FROM (SELECT 1) one
    LEFT JOIN payments p ON p.order_id = ${order.id}::uuid AND p.status = 'captured' AND NOT p.superseded
    LEFT JOIN customer_packages s ON s.order_id = ${order.id}::uuid`;
  if (row === undefined) throw new Error(`The order ${order.id} answered nothing.`);
  const { currency } = order;
  const inCurrency = (amount: string) => money(moneyColumn(amount, currency), currency);
  return {
    facts: {
      ...{ status: order.status, currency, rate: order.rate },
      paid: { cash: inCurrency(order.cash), bizcoins: bizcoins(order.bizcoins) },
      returned: { cash: inCurrency(row.cash_returned), bizcoins: bizcoins(row.bizcoins_returned) },
      unspentTopUp: await unspentOf(tx, order),
    },
    paymentId: row.payment_id,
    messagesUsed: row.messages_used ?? 0,
    packageEnded: row.package_ended ?? true,
    discounted: row.discounted,
  };
}

async function unspentOf(tx: Transaction, order: LockedOrder): Promise<Bizcoins | null> {
  return order.kind === 'package' ? null : availableBizcoins(await lockTopUpGrants(tx, order), order.now);
}
