import type { Invariant } from './invariant';

export const usesAreCounted: readonly Invariant[] = [
  {
    id: 'I4',
    title: 'counting redemptions equal the counter and stay within the limit',
    query: `WITH counting AS (SELECT voucher_id, count(*) AS uses FROM voucher_usage WHERE use_returned_at IS NULL GROUP BY voucher_id),
       spread AS (SELECT voucher_id, sum(used) AS used, sum(cap) AS caps FROM voucher_counters GROUP BY voucher_id)
     SELECT v.id, v.usage_limit, v.usage_count, s.used, c.uses AS counting FROM vouchers v
       LEFT JOIN counting c ON c.voucher_id = v.id LEFT JOIN spread s ON s.voucher_id = v.id
     WHERE coalesce(c.uses, 0) <> CASE WHEN v.sharded THEN coalesce(s.used, 0) ELSE v.usage_count END OR c.uses > v.usage_limit
       OR (v.sharded AND v.usage_limit IS NOT NULL AND s.caps IS DISTINCT FROM v.usage_limit)`,
  },
  {
    id: 'I4',
    title: 'no customer has more counting uses than the voucher allows',
    // Lowering the limit takes nothing back, so the highest one there ever was counts.
    query: `SELECT u.voucher_id, u.user_id, count(*) FROM voucher_usage u JOIN vouchers v ON v.id = u.voucher_id WHERE u.use_returned_at IS NULL
     GROUP BY u.voucher_id, u.user_id, v.per_customer_limit HAVING count(*) > v.per_customer_limit AND count(*) > greatest(v.per_customer_limit,
       (SELECT max((a.before->>'perCustomerLimit')::integer) FROM audit_log a WHERE a.action = 'voucher.update' AND a.subject_id = u.voucher_id::text))`,
  },
];
