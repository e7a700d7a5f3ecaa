import type { Invariant } from './invariant';

const PAID = "o.status IN ('paid', 'partially_refunded', 'refunded')";
const ENDED = "o.status IN ('cancelled', 'expired')";

/** A purchase happens wholly or not at all. Paid includes what refunds later make of it. */
export const ordersAreWhole: readonly Invariant[] = [
  {
    id: 'I6',
    title: 'an order is paid exactly when its coins were captured',
    query: `WITH captured AS (SELECT order_id, count(*) AS holds, sum(amount) AS amount, min(user_id::text) AS user_id FROM holds WHERE status = 'captured' GROUP BY order_id),
       booked AS (SELECT reference, from_account, to_account, amount FROM bizpoints_transactions WHERE kind = 'capture')
     SELECT o.id, o.status, o.bizcoins, h.amount AS captured, b.amount AS booked FROM orders o
       LEFT JOIN captured h ON h.order_id = o.id LEFT JOIN booked b ON b.reference = 'order:' || o.id
     WHERE CASE WHEN ${PAID} AND o.bizcoins > 0
       THEN h.holds IS DISTINCT FROM 1 OR h.amount IS DISTINCT FROM o.bizcoins OR h.user_id IS DISTINCT FROM o.customer_id::text
         OR b.amount IS DISTINCT FROM o.bizcoins OR b.from_account IS DISTINCT FROM 'wallet:' || o.customer_id OR b.to_account IS DISTINCT FROM 'revenue'
       ELSE h.holds IS NOT NULL OR b.amount IS NOT NULL END`,
  },
  {
    id: 'I6',
    title: 'the coins of a capture were taken for its hold',
    query: `SELECT c.id, c.hold_id, c.entry_id FROM grant_consumptions c JOIN holds h ON h.id = c.hold_id LEFT JOIN bizpoints_transactions t ON t.id = c.entry_id
     WHERE h.status = 'captured' AND (t.kind IS DISTINCT FROM 'capture' OR t.reference IS DISTINCT FROM 'order:' || h.order_id)`,
  },
  {
    id: 'I6',
    title: 'an order is paid exactly when its cash was captured',
    // A superseded payment took money too late: it pays nothing and is wholly given back.
    query: `WITH captured AS (SELECT order_id, count(*) AS payments, sum(captured) AS amount, count(DISTINCT currency) AS currencies, min(currency) AS currency
         FROM payments WHERE captured > 0 AND NOT superseded GROUP BY order_id)
     SELECT o.id, o.status, o.cash, p.amount AS captured FROM orders o LEFT JOIN captured p ON p.order_id = o.id
     WHERE CASE WHEN ${PAID} AND o.cash > 0
       THEN p.payments IS DISTINCT FROM 1 OR p.amount IS DISTINCT FROM o.cash OR p.currency IS DISTINCT FROM o.currency
       ELSE p.payments IS NOT NULL END`,
  },
  {
    id: 'I6',
    title: 'an order is paid exactly when its package was activated',
    query: `WITH activated AS (SELECT p.order_id, count(*) AS packages, min(p.customer_id::text) AS customer_id, min(p.package_id::text) AS package_id, sum(m.amount) AS messages, count(m.id) AS movements
         FROM customer_packages p LEFT JOIN message_movements m ON m.cause_kind = 'order' AND m.cause_id = p.order_id AND m.customer_package_id = p.id
         WHERE p.order_id IS NOT NULL GROUP BY p.order_id)
     SELECT o.id, o.status, a.packages, a.messages FROM orders o LEFT JOIN activated a ON a.order_id = o.id
     WHERE CASE WHEN ${PAID} AND o.kind = 'package'
       THEN a.packages IS DISTINCT FROM 1 OR a.movements IS DISTINCT FROM 1 OR a.messages IS DISTINCT FROM o.package_messages
         OR a.customer_id IS DISTINCT FROM o.customer_id::text OR a.package_id IS DISTINCT FROM o.package_id::text
       ELSE a.packages IS NOT NULL END`,
  },
  {
    id: 'I6',
    title: 'an order is paid exactly when the coins it bought were granted',
    query: `WITH granted AS (SELECT cause_id, count(*) AS grants, sum(amount) AS amount, min(category) AS category, min(user_id::text) AS user_id FROM grants WHERE cause_kind = 'order' GROUP BY cause_id),
       booked AS (SELECT reference, from_account, to_account, amount FROM bizpoints_transactions WHERE kind = 'top_up')
     SELECT o.id, o.status, o.top_up_bizcoins, g.amount AS granted, b.amount AS booked FROM orders o
       LEFT JOIN granted g ON g.cause_id = o.id LEFT JOIN booked b ON b.reference = 'order:' || o.id
     WHERE CASE WHEN ${PAID} AND o.kind = 'top_up'
       THEN g.grants IS DISTINCT FROM 1 OR g.amount IS DISTINCT FROM o.top_up_bizcoins OR g.category IS DISTINCT FROM 'paid' OR g.user_id IS DISTINCT FROM o.customer_id::text
         OR b.amount IS DISTINCT FROM o.top_up_bizcoins OR b.from_account IS DISTINCT FROM 'top_up_clearing' OR b.to_account IS DISTINCT FROM 'wallet:' || o.customer_id
       ELSE g.grants IS NOT NULL OR b.amount IS NOT NULL END`,
  },
  {
    id: 'I6',
    title: 'no coin, package or booking stands for an order that does not exist',
    query: `SELECT t.id::text, t.kind FROM bizpoints_transactions t LEFT JOIN orders o ON 'order:' || o.id = t.reference WHERE t.kind IN ('capture', 'top_up') AND o.id IS NULL
     UNION ALL SELECT g.id::text, 'grant' FROM grants g LEFT JOIN orders o ON o.id = g.cause_id WHERE g.cause_kind = 'order' AND o.id IS NULL
     UNION ALL SELECT m.id::text, m.kind FROM message_movements m LEFT JOIN orders o ON o.id = m.cause_id WHERE m.cause_kind = 'order' AND o.id IS NULL`,
  },
  {
    id: 'I6',
    title: 'a paid order consumed its discount, unless a refund returned it',
    query: `SELECT o.id, o.status, d.id AS discount_id, d.status AS discount_status, u.discount_amount FROM orders o
       JOIN saved_discounts d ON d.id = o.saved_discount_id JOIN voucher_usage u ON u.id = d.redemption_id
     WHERE ${PAID} AND NOT EXISTS (SELECT 1 FROM refunds r WHERE r.order_id = o.id AND r.status = 'succeeded' AND r.return_discount)
       AND (d.status <> 'consumed' OR d.order_id IS DISTINCT FROM o.id OR u.discount_amount IS DISTINCT FROM o.discount OR u.discount_currency IS DISTINCT FROM o.currency)
     UNION ALL SELECT o.id, o.status, d.id, d.status, NULL FROM saved_discounts d JOIN orders o ON o.id = d.order_id
     WHERE (d.status = 'consumed') <> (${PAID}) OR o.saved_discount_id IS DISTINCT FROM d.id OR o.customer_id <> d.customer_id`,
  },
  {
    id: 'I6',
    title: 'an order takes something off exactly when it names the discount',
    query: 'SELECT id, discount, saved_discount_id FROM orders WHERE (discount > 0) <> (saved_discount_id IS NOT NULL)',
  },
  {
    id: 'I6',
    title: 'what a waiting order set aside stays so while a payment may still take money, and no longer',
    query: `WITH live AS (SELECT DISTINCT order_id FROM payments WHERE status NOT IN ('declined', 'cancelled') AND NOT superseded),
       held AS (SELECT order_id, sum(amount) AS amount FROM holds WHERE status = 'open' GROUP BY order_id)
     SELECT o.id, o.status, o.bizcoins, h.amount AS held, l.order_id IS NOT NULL AS payable, d.status AS discount_status FROM orders o
       LEFT JOIN live l ON l.order_id = o.id LEFT JOIN held h ON h.order_id = o.id
       LEFT JOIN saved_discounts d ON d.order_id = o.id AND d.status = 'reserved'
     WHERE o.status = 'pending' AND (coalesce(h.amount, 0) <> CASE WHEN l.order_id IS NULL THEN 0 ELSE o.bizcoins END
       OR (d.id IS NOT NULL) <> (l.order_id IS NOT NULL AND o.saved_discount_id IS NOT NULL))`,
  },
  {
    id: 'I6',
    title: 'an order that is over holds no coins and reserves no discount',
    query: `SELECT o.id, o.status, h.id AS hold_id, d.id AS discount_id FROM orders o
       LEFT JOIN holds h ON h.order_id = o.id AND h.status = 'open' LEFT JOIN saved_discounts d ON d.order_id = o.id AND d.status = 'reserved'
     WHERE (${ENDED} OR ${PAID}) AND (h.id IS NOT NULL OR d.id IS NOT NULL)`,
  },
];
