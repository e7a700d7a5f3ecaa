-- What customers look at stands whole in the index that finds it: the rows of one customer lie scattered over a long
-- past, and a page of twenty would read as many blocks that nobody else needs (docs/performance.md).

-- A row of an index is short: what goes into it has a bound. A benefit repeats the name of a package.
ALTER TABLE packages ADD CONSTRAINT packages_name_length CHECK (length(name) BETWEEN 1 AND 200);
DROP INDEX voucher_usage_user_id_id_idx;
CREATE INDEX voucher_usage_of_customer_idx ON voucher_usage (user_id, id)
  INCLUDE (voucher_id, redemption_type, benefit, used_at, rolled_back_by);

-- Without the reason of the few entries that people make: it may be long.
DROP INDEX ledger_from_wallet_idx;
DROP INDEX ledger_to_wallet_idx;
CREATE INDEX ledger_from_wallet_idx ON bizpoints_transactions (from_account, seq DESC)
  INCLUDE (id, kind, amount, from_balance_after, reference, created_at) WHERE from_balance_after IS NOT NULL;
CREATE INDEX ledger_to_wallet_idx ON bizpoints_transactions (to_account, seq DESC)
  INCLUDE (id, kind, amount, to_balance_after, reference, created_at) WHERE to_balance_after IS NOT NULL;

-- Every movement of a wallet sums what its grants still hold.
DROP INDEX grants_spendable_idx;
CREATE INDEX grants_spendable_idx ON grants (user_id, expires_at) INCLUDE (remaining) WHERE remaining > 0;
