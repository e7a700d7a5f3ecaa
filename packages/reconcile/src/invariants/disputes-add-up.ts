import type { Invariant } from './invariant';

/** What a bank took back is owed by the customer, once, until the bank gives it back. */
export const disputesAddUp: readonly Invariant[] = [
  {
    id: 'I6',
    title: 'what a bank took back is what the customer owes',
    query: `WITH owed AS (SELECT payment_id, sum(amount) AS amount FROM receivables WHERE status = 'open' GROUP BY payment_id)
     SELECT p.id, p.order_id, p.disputed, r.amount AS owed FROM payments p LEFT JOIN owed r ON r.payment_id = p.id WHERE p.disputed <> coalesce(r.amount, 0)`,
  },
  {
    id: 'I6',
    title: 'coins taken back for a dispute are booked, and come back when it is won',
    query: `WITH booked AS (SELECT reference, from_account, to_account, amount FROM bizpoints_transactions WHERE kind = 'chargeback'),
       recovered AS (SELECT r.id, r.status, o.kind, r.recovered, t.amount, t.from_account, t.to_account, 'wallet:' || r.customer_id AS wallet
         FROM receivables r JOIN orders o ON o.id = r.order_id LEFT JOIN booked t ON t.reference = 'receivable:' || r.id)
     SELECT 'recovered' AS fault, id::text AS subject FROM recovered
       WHERE (status = 'open' AND coalesce(amount, 0) <> recovered) OR (kind <> 'top_up' AND amount IS NOT NULL) OR from_account <> wallet OR to_account <> 'top_up_clearing'
     UNION ALL SELECT 'owed', t.reference FROM booked t WHERE t.reference LIKE 'receivable:%:owed' AND (t.from_account <> 'receivable' OR t.to_account <> 'top_up_clearing')
     UNION ALL SELECT 'for no dispute', t.reference FROM booked t WHERE NOT EXISTS (SELECT 1 FROM receivables r WHERE r.id::text = split_part(t.reference, ':', 2))
     UNION ALL SELECT 'won', r.id::text FROM receivables r JOIN booked t ON split_part(t.reference, ':', 2) = r.id::text AND t.reference NOT LIKE '%:won' LEFT JOIN booked w ON w.reference = t.reference || ':won'
       WHERE (r.status = 'cancelled') <> (w.reference IS NOT NULL) OR w.amount <> t.amount OR w.from_account <> t.to_account OR w.to_account <> t.from_account`,
  },
];
