import type { Invariant } from './invariant';

export const walletsFollowLedger: readonly Invariant[] = [
  {
    id: 'I2',
    title: 'a wallet is the sum of its ledger rows, and of its open holds',
    query: `WITH ledger AS (SELECT account, sum(amount) AS total FROM (SELECT to_account AS account, amount FROM bizpoints_transactions
         UNION ALL SELECT from_account, -amount FROM bizpoints_transactions) moves GROUP BY account),
       open_holds AS (SELECT user_id, sum(amount) AS total FROM holds WHERE status = 'open' GROUP BY user_id)
     SELECT w.user_id, w.balance, w.held, l.total, h.total AS open_holds, u.biz_points FROM wallets w JOIN users u ON u.id = w.user_id
       LEFT JOIN ledger l ON l.account = 'wallet:' || w.user_id LEFT JOIN open_holds h ON h.user_id = w.user_id
     WHERE w.balance <> coalesce(l.total, 0) OR w.held <> coalesce(h.total, 0) OR w.held < 0 OR w.held > w.balance OR u.biz_points <> w.balance`,
  },
  {
    id: 'I2',
    title: 'the last ledger row of a wallet carries its balance',
    query: `WITH last AS (SELECT DISTINCT ON (account) account, after FROM (SELECT seq, to_account AS account, to_balance_after AS after FROM bizpoints_transactions
         UNION ALL SELECT seq, from_account, from_balance_after FROM bizpoints_transactions) sides ORDER BY account, seq DESC)
     SELECT w.user_id, w.balance, l.after FROM wallets w JOIN last l ON l.account = 'wallet:' || w.user_id WHERE l.after <> w.balance`,
  },
];
