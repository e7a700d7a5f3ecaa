import type { ProofHouse } from '../house/proof-house';
import type { OrderEnd, RefundEnd } from './order-end';

const hundredths = (amount: string): number => Math.round(Number(amount) * 100);

/** How every order stands, in our tables and in the gateway's books. */
export async function readOrderEnds({ stage, bank }: Pick<ProofHouse, 'stage' | 'bank'>): Promise<OrderEnd[]> {
  const orders = await stage.query<Omit<OrderEnd, 'gateway'> & { payments: string[] }>(ORDERS);
  const told = new Map<string, { captured: number; refunded: number; disputed: number }>();
  for await (const { paymentId, captured, refunded, disputed } of bank.witness.list(new Date(0)))
    if (paymentId !== null)
      told.set(paymentId, {
        captured: hundredths(captured),
        refunded: hundredths(refunded),
        disputed: hundredths(disputed),
      });
  return orders.map(({ payments, ...order }) => {
    const gateway = { captured: 0, refunded: 0, disputed: 0 };
    for (const payment of payments) {
      gateway.captured += told.get(payment)?.captured ?? 0;
      gateway.refunded += told.get(payment)?.refunded ?? 0;
      gateway.disputed += told.get(payment)?.disputed ?? 0;
    }
    return { ...order, gateway };
  });
}

export const readRefundEnds = ({ stage }: Pick<ProofHouse, 'stage'>): Promise<RefundEnd[]> =>
  stage.query<RefundEnd>(REFUNDS);

const ORDERS = `
  SELECT o.id, k.key AS "order", o.customer_id AS customer, o.status, (o.bizcoins * 100)::integer AS coins, (o.cash * 100)::integer AS cash,
    (o.refunded_bizcoins * 100)::integer AS "refundedCoins", (o.refunded_cash * 100)::integer AS "refundedCash",
    (SELECT count(*)::integer FROM customer_packages p WHERE p.order_id = o.id) AS packages,
    (SELECT coalesce(sum(r.amount * 100), 0)::integer FROM receivables r WHERE r.order_id = o.id AND r.status = 'open') AS owed,
    ARRAY(SELECT p.id::text FROM payments p WHERE p.order_id = o.id) AS payments
  FROM orders o LEFT JOIN idempotency_keys k
    ON k.user_id = o.customer_id AND k.operation = 'checkout.place' AND k.answer->>'orderId' = o.id::text`;

// What the shop gives back by itself, because it could not use it, nobody ordered.
const REFUNDS = `
  SELECT r.id, placed.key AS "order", k.key, (r.bizcoins * 100)::integer AS coins, (r.cash * 100)::integer AS cash, r.status
  FROM refunds r
  LEFT JOIN idempotency_keys k ON k.operation = 'order.refund' AND k.answer->>'refundId' = r.id::text
  LEFT JOIN idempotency_keys placed ON placed.operation = 'checkout.place' AND placed.answer->>'orderId' = r.order_id::text
  WHERE r.actor_id IS NOT NULL`;
