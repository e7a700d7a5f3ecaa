import type { Invariant } from './invariant';

/** What came back, each part to its own source, is what the refunds say and the ledger booked. */
export const refundsAddUp: readonly Invariant[] = [
  {
    id: 'I6',
    title: 'what an order gave back is the sum of its refunds',
    query: `WITH back AS (SELECT r.order_id, sum(r.cash) AS cash, sum(r.bizcoins) AS bizcoins FROM refunds r LEFT JOIN payments p ON p.id = r.payment_id
         WHERE r.status = 'succeeded' AND NOT coalesce(p.superseded, false) GROUP BY r.order_id)
     SELECT o.id, o.status, o.refunded_cash, o.refunded_bizcoins, b.cash, b.bizcoins FROM orders o LEFT JOIN back b ON b.order_id = o.id
     WHERE o.refunded_cash <> coalesce(b.cash, 0) OR o.refunded_bizcoins <> coalesce(b.bizcoins, 0)
       OR (o.status = 'refunded') <> (b.order_id IS NOT NULL AND o.refunded_cash = o.cash AND o.refunded_bizcoins = o.bizcoins)
       OR (o.status = 'partially_refunded') <> (b.order_id IS NOT NULL AND (o.refunded_cash < o.cash OR o.refunded_bizcoins < o.bizcoins))`,
  },
  {
    id: 'I6',
    title: 'what a payment gave back, and promised to, is the sum of its refunds',
    query: `WITH back AS (SELECT payment_id, sum(cash) FILTER (WHERE status = 'succeeded') AS sent, sum(cash) FILTER (WHERE status <> 'failed') AS promised FROM refunds WHERE payment_id IS NOT NULL GROUP BY payment_id)
     SELECT p.id, p.order_id, p.refunded, p.refund_reserved, b.sent, b.promised FROM payments p LEFT JOIN back b ON b.payment_id = p.id
     WHERE p.refunded <> coalesce(b.sent, 0) OR p.refund_reserved <> coalesce(b.promised, 0)`,
  },
  {
    id: 'I6',
    title: 'each refund that moved coins is booked once, and no other is',
    query: `WITH due AS (
         SELECT 'refund:' || r.id AS reference, 'revenue' AS from_account, 'wallet:' || o.customer_id AS to_account, r.bizcoins AS amount FROM refunds r JOIN orders o ON o.id = r.order_id WHERE r.status = 'succeeded' AND r.bizcoins > 0
         UNION ALL SELECT 'refund:' || r.id, 'wallet:' || o.customer_id, 'top_up_clearing', r.taken_from_top_up FROM refunds r JOIN orders o ON o.id = r.order_id WHERE r.taken_from_top_up > 0
         UNION ALL SELECT 'refund:' || r.id || ':undone', 'top_up_clearing', 'wallet:' || o.customer_id, r.taken_from_top_up FROM refunds r JOIN orders o ON o.id = r.order_id WHERE r.status = 'failed' AND r.taken_from_top_up > 0
         UNION ALL SELECT 'refund:' || r.id || ':owed', 'receivable', 'top_up_clearing', round(r.cash / o.rate, 2) - r.taken_from_top_up FROM refunds r JOIN orders o ON o.id = r.order_id JOIN payments p ON p.id = r.payment_id
           WHERE r.status = 'succeeded' AND o.kind = 'top_up' AND NOT p.superseded AND round(r.cash / o.rate, 2) > r.taken_from_top_up),
       booked AS (SELECT reference, from_account, to_account, amount FROM bizpoints_transactions WHERE kind = 'refund')
     (SELECT 'not booked' AS fault, * FROM (SELECT * FROM due EXCEPT SELECT * FROM booked) a)
     UNION ALL (SELECT 'booked without a refund', * FROM (SELECT * FROM booked EXCEPT SELECT * FROM due) b)`,
  },
  {
    id: 'I6',
    title: 'coins that came back to a customer came back to their grants',
    query: `WITH back AS (SELECT h.order_id, sum(c.restored) AS restored FROM grant_consumptions c JOIN holds h ON h.id = c.hold_id WHERE h.status = 'captured' GROUP BY h.order_id)
     SELECT o.id, o.refunded_bizcoins, b.restored FROM orders o LEFT JOIN back b ON b.order_id = o.id WHERE o.refunded_bizcoins <> coalesce(b.restored, 0)`,
  },
  {
    id: 'I6',
    // Of one made at the gateway itself the coins may be gone: what is missing is owed.
    title: 'a top-up gives back the coins that its money bought',
    query: `SELECT r.id, r.order_id, r.cash, r.taken_from_top_up, o.rate FROM refunds r JOIN orders o ON o.id = r.order_id LEFT JOIN payments p ON p.id = r.payment_id
     LEFT JOIN bizpoints_transactions t ON t.kind = 'refund' AND t.reference = 'refund:' || r.id || ':owed'
     WHERE (r.taken_from_top_up + coalesce(t.amount, 0)) * o.rate <> CASE WHEN o.kind = 'top_up' AND NOT coalesce(p.superseded, false) THEN r.cash ELSE 0 END`,
  },
];
