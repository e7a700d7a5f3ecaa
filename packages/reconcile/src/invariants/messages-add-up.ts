import type { Invariant } from './invariant';

export const messagesAddUp: readonly Invariant[] = [
  {
    id: 'messages',
    title: 'the three caches are the sums of the movements',
    query: `WITH balances AS (SELECT customer_id, sum(amount) AS total FROM message_movements WHERE customer_package_id IS NULL GROUP BY customer_id),
       packages AS (SELECT customer_package_id AS id, -sum(amount) FILTER (WHERE kind = 'usage') AS used, sum(amount) FILTER (WHERE kind <> 'usage') AS allowed
         FROM message_movements WHERE customer_package_id IS NOT NULL GROUP BY customer_package_id)
     SELECT u.id::text FROM users u LEFT JOIN balances b ON b.customer_id = u.id WHERE u.message_balance <> coalesce(b.total, 0)
     UNION ALL SELECT p.id::text FROM customer_packages p LEFT JOIN packages s ON s.id = p.id
       WHERE p.messages_used <> coalesce(s.used, 0) OR p.messages_allowed <> coalesce(s.allowed, 0)`,
  },
];
