import type { Invariant } from './invariant';

export const grantsCoverWallets: readonly Invariant[] = [
  {
    id: 'I3',
    title: 'grants cover exactly what is spendable',
    query: `SELECT w.user_id, w.balance - w.held AS spendable, coalesce(sum(g.remaining), 0) AS remaining FROM wallets w LEFT JOIN grants g ON g.user_id = w.user_id
     GROUP BY w.user_id, w.balance, w.held HAVING w.balance - w.held <> coalesce(sum(g.remaining), 0)`,
  },
  {
    id: 'I3',
    title: 'what a grant lost is what was taken from it, passed on to a successor or rolled back',
    query: `WITH taken AS (SELECT grant_id, sum(amount - restored) AS total FROM grant_consumptions GROUP BY grant_id),
       passed_on AS (SELECT restores_grant_id AS grant_id, sum(amount) AS total FROM grants WHERE restores_grant_id IS NOT NULL GROUP BY restores_grant_id),
       rolled_back AS (SELECT redemption_id, sum(bizcoins) AS total FROM voucher_rollbacks WHERE bizcoins IS NOT NULL GROUP BY redemption_id)
     SELECT g.id, g.amount, g.remaining, t.total AS taken, p.total AS passed_on, r.total AS rolled_back FROM grants g
       LEFT JOIN taken t ON t.grant_id = g.id LEFT JOIN passed_on p ON p.grant_id = g.id
       LEFT JOIN rolled_back r ON g.cause_kind = 'redemption' AND r.redemption_id = g.cause_id
     WHERE g.amount - g.remaining <> coalesce(t.total, 0) + coalesce(p.total, 0) + coalesce(r.total, 0)`,
  },
  {
    id: 'I3',
    title: 'a successor belongs to the customer and the category of the grant it restores',
    query: `SELECT s.id, s.restores_grant_id FROM grants s JOIN grants g ON g.id = s.restores_grant_id
     WHERE s.user_id <> g.user_id OR s.category <> g.category`,
  },
  {
    id: 'I3',
    title: 'what was taken for an entry is the amount of the entry',
    // A rollback takes from its own grant directly; every other coin that leaves a wallet leaves a grant.
    query: `WITH taken AS (SELECT entry_id, sum(amount) AS total FROM grant_consumptions WHERE entry_id IS NOT NULL GROUP BY entry_id)
     SELECT t.id, t.kind, t.reference, t.amount, k.total AS taken FROM bizpoints_transactions t LEFT JOIN taken k ON k.entry_id = t.id
     WHERE (t.from_account LIKE 'wallet:%' AND t.kind <> 'rollback' AND t.amount IS DISTINCT FROM k.total) OR (t.from_account NOT LIKE 'wallet:%' AND k.total IS NOT NULL)`,
  },
  {
    id: 'I3',
    title: 'what was taken for a hold is the amount of the hold, and wholly given back if it was voided',
    query: `WITH taken AS (SELECT hold_id, sum(amount) AS amount, sum(restored) AS restored, count(entry_id) AS entries, count(*) AS parts FROM grant_consumptions WHERE hold_id IS NOT NULL GROUP BY hold_id)
     SELECT h.id, h.order_id, h.status, h.amount, k.amount AS taken, k.restored FROM holds h LEFT JOIN taken k ON k.hold_id = h.id
     WHERE h.amount IS DISTINCT FROM k.amount
       OR (h.status = 'open' AND (k.restored <> 0 OR k.entries <> 0)) OR (h.status = 'voided' AND (k.restored <> k.amount OR k.entries <> 0))
       OR (h.status = 'captured' AND k.entries <> k.parts)`,
  },
  {
    id: 'I3',
    title: 'coins are taken from grants of the wallet they leave',
    query: `SELECT c.id, c.grant_id FROM grant_consumptions c JOIN grants g ON g.id = c.grant_id
       LEFT JOIN holds h ON h.id = c.hold_id LEFT JOIN bizpoints_transactions t ON t.id = c.entry_id
     WHERE (h.id IS NOT NULL AND h.user_id <> g.user_id) OR (t.id IS NOT NULL AND t.from_account <> 'wallet:' || g.user_id)`,
  },
  {
    id: 'I3',
    title: 'what expired was booked as expired, once for each grant',
    query: `SELECT t.id, t.reference FROM bizpoints_transactions t
       LEFT JOIN grants g ON 'grant:' || g.id = t.reference
     WHERE t.kind = 'expire' AND (g.id IS NULL OR t.from_account <> 'wallet:' || g.user_id OR t.to_account <> 'expiry'
       OR NOT EXISTS (SELECT 1 FROM grant_consumptions c WHERE c.entry_id = t.id AND c.grant_id = g.id))`,
  },
];
