/**
 * Stored answers and sessions are cleared in time and audit rows are older than some tables, so a shop that has been open
 * for a year may break these; a test, which begins with an empty database, may not.
 */
export const onlyInTests: readonly (readonly [invariant: string, query: string])[] = [
  [
    'I9 each success has one stored answer and one recorded attempt',
    `WITH recorded AS (SELECT redemption_id, count(*) AS times FROM voucher_redemption_attempts WHERE outcome = 'success' AND redemption_id IS NOT NULL GROUP BY redemption_id)
     SELECT u.id FROM voucher_usage u LEFT JOIN recorded r ON r.redemption_id = u.id
       LEFT JOIN idempotency_keys k ON k.user_id = u.user_id AND k.operation = 'voucher.redeem' AND k.key = u.idempotency_key
     WHERE r.times IS DISTINCT FROM 1 OR k.answer->>'redemptionId' IS DISTINCT FROM u.id::text`,
  ],
  [
    'I9 each stored answer names an order that stands',
    `SELECT k.user_id, k.operation, k.key FROM idempotency_keys k LEFT JOIN orders o ON o.id::text = k.answer->>'orderId' AND o.customer_id = k.user_id
     WHERE k.operation IN ('checkout.place', 'checkout.retry', 'topUp.place') AND o.id IS NULL`,
  ],
  [
    'I11 every rollback is in the audit log',
    `SELECT r.id FROM voucher_rollbacks r WHERE NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.action = 'voucher.rollback' AND a.subject_id = r.redemption_id::text)`,
  ],
  [
    'I11 every refund that somebody ordered is in the audit log',
    `SELECT r.id FROM refunds r WHERE r.actor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.action = 'order.refund' AND a.subject_id = r.order_id::text AND a.actor_id = r.actor_id)`,
  ],
  [
    'I11 every adjustment is in the audit log, with its reason',
    `SELECT t.id, t.reference FROM bizpoints_transactions t WHERE t.kind = 'adjust' AND NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.action = 'customer.adjust' AND a.actor_id = t.actor_id
       AND a.reason = t.reason AND a.after->>'entryId' = t.id::text AND 'wallet:' || a.subject_id IN (t.from_account, t.to_account))`,
  ],
  [
    'I11 every answer of the staff to a ticket is in the audit log',
    `WITH replied AS (SELECT ticket_id, author_id, count(*) AS times FROM support_messages WHERE author = 'staff' GROUP BY 1, 2),
       audited AS (SELECT subject_id, actor_id, count(*) AS times FROM audit_log WHERE action = 'support.reply' GROUP BY 1, 2)
     SELECT m.ticket_id, m.author_id, m.times, a.times AS audited FROM replied m LEFT JOIN audited a ON a.subject_id = m.ticket_id::text AND a.actor_id = m.author_id
     WHERE m.times > coalesce(a.times, 0)`,
  ],
  [
    'I13 no session is left idle in a transaction',
    `SELECT pid, query FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'`,
  ],
];
