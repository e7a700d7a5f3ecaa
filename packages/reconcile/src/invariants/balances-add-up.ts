import type { Invariant } from './invariant';

export const balancesAddUp: readonly Invariant[] = [
  {
    id: 'I1',
    title: 'materialised balances and system accounts add up to zero',
    query: `SELECT total FROM (SELECT (SELECT coalesce(sum(balance), 0) FROM wallets)
       + (SELECT coalesce(sum(CASE WHEN to_balance_after IS NULL THEN amount ELSE 0 END) - sum(CASE WHEN from_balance_after IS NULL THEN amount ELSE 0 END), 0) FROM bizpoints_transactions) AS total) t
     WHERE total <> 0`,
  },
];
