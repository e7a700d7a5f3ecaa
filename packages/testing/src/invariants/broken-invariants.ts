import { onDatabase } from '../database/on-database';

export interface BrokenInvariant {
  readonly invariant: string;
  readonly rows: readonly unknown[];
}

// Numbered as in docs/integrity.md. Each query answers the rows that break its invariant, so a red test names them.
const QUERIES: readonly (readonly [invariant: string, query: string])[] = [
  [
    'I1 materialised balances and system accounts add up to zero',
    `SELECT total FROM (SELECT (SELECT coalesce(sum(balance), 0) FROM wallets)
       + (SELECT coalesce(sum(CASE WHEN to_balance_after IS NULL THEN amount ELSE 0 END) - sum(CASE WHEN from_balance_after IS NULL THEN amount ELSE 0 END), 0) FROM bizpoints_transactions) AS total) t
     WHERE total <> 0`,
  ],
  [
    'I2 a wallet is the sum of its ledger rows, and of its open holds',
    `WITH ledger AS (SELECT account, sum(amount) AS total FROM (SELECT to_account AS account, amount FROM bizpoints_transactions
         UNION ALL SELECT from_account, -amount FROM bizpoints_transactions) moves GROUP BY account),
       open_holds AS (SELECT user_id, sum(amount) AS total FROM holds WHERE status = 'open' GROUP BY user_id)
     SELECT w.user_id, w.balance, w.held, l.total, h.total AS open_holds, u.biz_points FROM wallets w JOIN users u ON u.id = w.user_id
       LEFT JOIN ledger l ON l.account = 'wallet:' || w.user_id LEFT JOIN open_holds h ON h.user_id = w.user_id
     WHERE w.balance <> coalesce(l.total, 0) OR w.held <> coalesce(h.total, 0) OR w.held < 0 OR w.held > w.balance OR u.biz_points <> w.balance`,
  ],
  [
    'I2 the last ledger row of a wallet carries its balance',
    `WITH last AS (SELECT DISTINCT ON (account) account, after FROM (SELECT seq, to_account AS account, to_balance_after AS after FROM bizpoints_transactions
         UNION ALL SELECT seq, from_account, from_balance_after FROM bizpoints_transactions) sides ORDER BY account, seq DESC)
     SELECT w.user_id, w.balance, l.after FROM wallets w JOIN last l ON l.account = 'wallet:' || w.user_id WHERE l.after <> w.balance`,
  ],
  [
    'I3 grants cover exactly what is spendable',
    `SELECT w.user_id, w.balance - w.held AS spendable, coalesce(sum(g.remaining), 0) AS remaining FROM wallets w LEFT JOIN grants g ON g.user_id = w.user_id
     GROUP BY w.user_id, w.balance, w.held HAVING w.balance - w.held <> coalesce(sum(g.remaining), 0)`,
  ],
  [
    'I3 what a grant lost is what was taken from it',
    `SELECT g.id, g.amount, g.remaining, c.taken FROM grants g CROSS JOIN LATERAL (
       SELECT coalesce(sum(amount - restored), 0) AS taken FROM grant_consumptions WHERE grant_id = g.id) c
     CROSS JOIN LATERAL (SELECT coalesce(sum(r.bizcoins), 0) AS back FROM voucher_rollbacks r WHERE g.cause_kind = 'redemption' AND r.redemption_id = g.cause_id) b
     WHERE g.amount - g.remaining <> c.taken + b.back`,
  ],
  [
    'I4 counting redemptions equal the counter and stay within the limit',
    `SELECT v.id, v.usage_limit, v.usage_count, s.used, c.counting FROM vouchers v
       CROSS JOIN LATERAL (SELECT count(*) AS counting FROM voucher_usage u WHERE u.voucher_id = v.id AND u.use_returned_at IS NULL) c
       CROSS JOIN LATERAL (SELECT coalesce(sum(used), 0) AS used, coalesce(sum(cap), 0) AS caps FROM voucher_counters WHERE voucher_id = v.id) s
     WHERE c.counting <> CASE WHEN v.sharded THEN s.used ELSE v.usage_count END OR c.counting > v.usage_limit OR (v.sharded AND v.usage_limit IS NOT NULL AND s.caps <> v.usage_limit)`,
  ],
  [
    'I4 no customer has more counting uses than the voucher allows',
    // Lowering the limit takes nothing back, so the highest one there ever was counts.
    `SELECT u.voucher_id, u.user_id, count(*) FROM voucher_usage u JOIN vouchers v ON v.id = u.voucher_id WHERE u.use_returned_at IS NULL
     GROUP BY u.voucher_id, u.user_id, v.per_customer_limit HAVING count(*) > greatest(v.per_customer_limit,
       (SELECT max((a.before->>'perCustomerLimit')::integer) FROM audit_log a WHERE a.action = 'voucher.update' AND a.subject_id = u.voucher_id::text))`,
  ],
  [
    'I5 each redemption has exactly one benefit',
    `SELECT u.id, u.redemption_type, b.benefits FROM voucher_usage u CROSS JOIN LATERAL (SELECT
         (SELECT count(*) FROM grants g WHERE g.cause_kind = 'redemption' AND g.cause_id = u.id) * (u.redemption_type = 'credit')::integer
       + (SELECT count(*) FROM message_movements m WHERE m.cause_kind = 'redemption' AND m.cause_id = u.id AND m.kind = 'voucher') * (u.redemption_type = 'message')::integer
       + (SELECT count(*) FROM customer_packages p WHERE p.redemption_id = u.id) * (u.redemption_type = 'package')::integer
       + (SELECT count(*) FROM saved_discounts d WHERE d.redemption_id = u.id) * (u.redemption_type = 'percentage')::integer AS benefits) b
     WHERE b.benefits <> 1`,
  ],
  [
    'I5 each benefit of a voucher has its redemption, and the promised value',
    `SELECT g.id::text FROM grants g LEFT JOIN voucher_usage u ON u.id = g.cause_id LEFT JOIN vouchers v ON v.id = u.voucher_id WHERE g.cause_kind = 'redemption' AND (v.value IS DISTINCT FROM g.amount OR u.user_id <> g.user_id)
     UNION ALL SELECT m.id::text FROM message_movements m LEFT JOIN voucher_usage u ON u.id = m.cause_id LEFT JOIN vouchers v ON v.id = u.voucher_id
       WHERE m.cause_kind = 'redemption' AND m.kind = 'voucher' AND (v.value IS DISTINCT FROM m.amount OR u.user_id <> m.customer_id)`,
  ],
  [
    'I5 each redemption is in the ledger once if it gave bizcoins',
    `SELECT u.id FROM voucher_usage u WHERE u.redemption_type = 'credit' AND (SELECT count(*) FROM bizpoints_transactions t WHERE t.kind = 'grant' AND t.reference = 'redemption:' || u.id) <> 1`,
  ],
  [
    'messages: the three caches are the sums of the movements',
    `WITH balances AS (SELECT customer_id, sum(amount) AS total FROM message_movements WHERE customer_package_id IS NULL GROUP BY customer_id),
       packages AS (SELECT customer_package_id AS id, -sum(amount) FILTER (WHERE kind = 'usage') AS used, sum(amount) FILTER (WHERE kind <> 'usage') AS allowed
         FROM message_movements WHERE customer_package_id IS NOT NULL GROUP BY customer_package_id)
     SELECT u.id::text FROM users u LEFT JOIN balances b ON b.customer_id = u.id WHERE u.message_balance <> coalesce(b.total, 0)
     UNION ALL SELECT p.id::text FROM customer_packages p LEFT JOIN packages s ON s.id = p.id
       WHERE p.messages_used <> coalesce(s.used, 0) OR p.messages_allowed <> coalesce(s.allowed, 0)`,
  ],
  [
    'I9 each success has one stored answer and one recorded attempt',
    `WITH recorded AS (SELECT redemption_id, count(*) AS times FROM voucher_redemption_attempts WHERE outcome = 'success' AND redemption_id IS NOT NULL GROUP BY redemption_id)
     SELECT u.id FROM voucher_usage u LEFT JOIN recorded r ON r.redemption_id = u.id
       LEFT JOIN idempotency_keys k ON k.user_id = u.user_id AND k.operation = 'voucher.redeem' AND k.key = u.idempotency_key
     WHERE r.times IS DISTINCT FROM 1 OR k.answer->>'redemptionId' IS DISTINCT FROM u.id::text`,
  ],
  [
    'I11 every rollback is in the audit log',
    `SELECT r.id FROM voucher_rollbacks r WHERE NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.action = 'voucher.rollback' AND a.subject_id = r.redemption_id::text)`,
  ],
  [
    'I13 no session is left idle in a transaction',
    `SELECT pid, query FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
  ],
];

/** Asks every invariant that a database can answer by itself; empty when all hold. */
export const brokenInvariants = (ownerUrl: string): Promise<BrokenInvariant[]> =>
  onDatabase(ownerUrl, async (client) => {
    const broken: BrokenInvariant[] = [];
    for (const [invariant, query] of QUERIES) {
      const { rows } = await client.query(query);
      if (rows.length > 0) broken.push({ invariant, rows: rows.slice(0, 5) });
    }
    return broken;
  });
