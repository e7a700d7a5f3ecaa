import type { Invariant } from './invariant';

export const benefitsHaveCauses: readonly Invariant[] = [
  {
    id: 'I5',
    title: 'each redemption has exactly one benefit',
    query: `SELECT u.id, u.redemption_type, b.benefits FROM voucher_usage u CROSS JOIN LATERAL (SELECT
         (SELECT count(*) FROM grants g WHERE g.cause_kind = 'redemption' AND g.cause_id = u.id) * (u.redemption_type = 'credit')::integer
       + (SELECT count(*) FROM message_movements m WHERE m.cause_kind = 'redemption' AND m.cause_id = u.id AND m.kind = 'voucher') * (u.redemption_type = 'message')::integer
       + (SELECT count(*) FROM customer_packages p WHERE p.redemption_id = u.id) * (u.redemption_type = 'package')::integer
       + (SELECT count(*) FROM saved_discounts d WHERE d.redemption_id = u.id) * (u.redemption_type = 'percentage')::integer AS benefits) b
     WHERE b.benefits <> 1`,
  },
  {
    id: 'I5',
    title: 'each benefit of a voucher has its redemption, and the promised value',
    query: `SELECT g.id::text FROM grants g LEFT JOIN voucher_usage u ON u.id = g.cause_id LEFT JOIN vouchers v ON v.id = u.voucher_id WHERE g.cause_kind = 'redemption' AND (v.value IS DISTINCT FROM g.amount OR u.user_id <> g.user_id)
     UNION ALL SELECT m.id::text FROM message_movements m LEFT JOIN voucher_usage u ON u.id = m.cause_id LEFT JOIN vouchers v ON v.id = u.voucher_id
       WHERE m.cause_kind = 'redemption' AND m.kind = 'voucher' AND (v.value IS DISTINCT FROM m.amount OR u.user_id <> m.customer_id)`,
  },
  {
    id: 'I5',
    title: 'each redemption is in the ledger once if it gave bizcoins',
    query: `SELECT u.id FROM voucher_usage u LEFT JOIN bizpoints_transactions t ON t.kind = 'grant' AND t.reference = 'redemption:' || u.id
     WHERE (u.redemption_type = 'credit') <> (t.id IS NOT NULL) OR t.to_account <> 'wallet:' || u.user_id`,
  },
  {
    id: 'I5',
    title: 'each coin that came by hand has its entry, and each such entry its grant',
    query: `WITH given AS (SELECT reference, to_account, amount FROM bizpoints_transactions WHERE kind = 'adjust' AND to_account LIKE 'wallet:%'),
       granted AS (SELECT 'adjustment:' || cause_id AS reference, 'wallet:' || user_id AS to_account, amount FROM grants WHERE cause_kind = 'adjustment')
     (SELECT 'without a grant' AS fault, * FROM (SELECT * FROM given EXCEPT SELECT * FROM granted) a)
     UNION ALL (SELECT 'without an entry', * FROM (SELECT * FROM granted EXCEPT SELECT * FROM given) b)`,
  },
];
