-- What a redemption writes carries the rules of single columns in their types. PostgreSQL parses every CHECK of a table
-- anew in each statement that writes to it, also for columns that do not change; the check of a domain is kept compiled
-- and asked only for a value that is written. Rules between columns stay CHECKs, and say no more than that.

-- Types without a rule first: giving them to a column rewrites no table.
CREATE DOMAIN sha256_hash AS bytea;
CREATE DOMAIN canonical_email AS text;
CREATE DOMAIN biz_points AS numeric(14, 2);
CREATE DOMAIN message_balance AS integer;
CREATE DOMAIN code_tail AS text;
CREATE DOMAIN voucher_type AS text;
CREATE DOMAIN voucher_value AS numeric(14, 2);
CREATE DOMAIN usage_limit AS integer;
CREATE DOMAIN usage_count AS integer;
CREATE DOMAIN per_customer_limit AS integer;
CREATE DOMAIN use_number AS smallint;
CREATE DOMAIN discount_amount AS numeric(15, 3);
CREATE DOMAIN min_purchase AS numeric(15, 3);
CREATE DOMAIN max_discount AS numeric(15, 3);
CREATE DOMAIN validity_days AS integer;
CREATE DOMAIN attempt_kind AS text;
CREATE DOMAIN wallet_balance AS numeric(14, 2);
CREATE DOMAIN wallet_held AS numeric(14, 2);
CREATE DOMAIN ledger_account AS text;
CREATE DOMAIN ledger_amount AS numeric(14, 2);
CREATE DOMAIN ledger_kind AS text;
CREATE DOMAIN ledger_reason AS text;
CREATE DOMAIN grant_amount AS numeric(14, 2);
CREATE DOMAIN grant_remaining AS numeric(14, 2);
CREATE DOMAIN grant_category AS text;
CREATE DOMAIN grant_cause AS text;
CREATE DOMAIN message_movement_amount AS integer;
CREATE DOMAIN message_movement_kind AS text;
CREATE DOMAIN message_movement_cause AS text;

-- A column that a trigger names cannot change its type: these five are made again below, as they were.
DROP TRIGGER vouchers_keep_promise ON vouchers;
DROP TRIGGER vouchers_counter_caps ON vouchers;
DROP TRIGGER wallets_mirror ON wallets;
DROP TRIGGER wallets_covered_by_grants ON wallets;
DROP TRIGGER grants_cover_wallet ON grants;

ALTER TABLE users
  DROP CONSTRAINT users_email_canonical_form,
  DROP CONSTRAINT users_biz_points_not_negative,
  DROP CONSTRAINT users_message_balance_not_negative,
  ALTER COLUMN email_canonical TYPE canonical_email,
  ALTER COLUMN biz_points TYPE biz_points,
  ALTER COLUMN message_balance TYPE message_balance;
ALTER TABLE vouchers
  DROP CONSTRAINT vouchers_code_hash_length,
  DROP CONSTRAINT vouchers_code_tail_short,
  DROP CONSTRAINT vouchers_type_known,
  DROP CONSTRAINT vouchers_usage_limit_range,
  DROP CONSTRAINT vouchers_per_customer_limit_range,
  DROP CONSTRAINT vouchers_discount_amounts,
  DROP CONSTRAINT vouchers_validity_days,
  DROP CONSTRAINT vouchers_value_of_type,
  DROP CONSTRAINT vouchers_usage_within_limit,
  DROP CONSTRAINT vouchers_window,
  ALTER COLUMN code_hash TYPE sha256_hash,
  ALTER COLUMN code_tail TYPE code_tail,
  ALTER COLUMN type TYPE voucher_type,
  ALTER COLUMN value TYPE voucher_value,
  ALTER COLUMN usage_count TYPE usage_count,
  ALTER COLUMN usage_limit TYPE usage_limit,
  ALTER COLUMN per_customer_limit TYPE per_customer_limit,
  ALTER COLUMN min_purchase TYPE min_purchase,
  ALTER COLUMN max_discount TYPE max_discount,
  ALTER COLUMN discount_valid_days TYPE validity_days,
  ALTER COLUMN grant_valid_days TYPE validity_days,
  ADD CONSTRAINT vouchers_value_or_package CHECK (num_nonnulls(value, package_id) = 1),
  ADD CONSTRAINT vouchers_messages_whole CHECK (type <> 'message' OR value = trunc(value)),
  ADD CONSTRAINT vouchers_percentage_max CHECK (type <> 'percentage' OR value <= 100),
  ADD CONSTRAINT vouchers_usage_within_limit CHECK (usage_count <= usage_limit),
  ADD CONSTRAINT vouchers_window CHECK (starts_at < expires_at);
ALTER TABLE voucher_usage
  DROP CONSTRAINT voucher_usage_number_range,
  DROP CONSTRAINT voucher_usage_type_known,
  DROP CONSTRAINT voucher_usage_discount,
  ALTER COLUMN use_number TYPE use_number,
  ALTER COLUMN redemption_type TYPE voucher_type,
  ALTER COLUMN discount_amount TYPE discount_amount,
  ADD CONSTRAINT voucher_usage_discount CHECK ((discount_amount IS NULL) = (discount_currency IS NULL));
ALTER TABLE voucher_redemption_attempts
  DROP CONSTRAINT attempts_kind_known,
  ALTER COLUMN kind TYPE attempt_kind;
ALTER TABLE idempotency_keys
  DROP CONSTRAINT idempotency_keys_hash_length,
  ALTER COLUMN input_hash TYPE sha256_hash;
ALTER TABLE wallets
  DROP CONSTRAINT wallets_balance_max,
  DROP CONSTRAINT wallets_held_within_balance,
  ALTER COLUMN balance TYPE wallet_balance,
  ALTER COLUMN held TYPE wallet_held,
  ADD CONSTRAINT wallets_held_within_balance CHECK (held <= balance);
ALTER TABLE bizpoints_transactions
  DROP CONSTRAINT ledger_amount_positive,
  DROP CONSTRAINT ledger_from_account_known,
  DROP CONSTRAINT ledger_to_account_known,
  DROP CONSTRAINT ledger_kind_known,
  DROP CONSTRAINT ledger_manual_entries_signed,
  ALTER COLUMN amount TYPE ledger_amount,
  ALTER COLUMN from_account TYPE ledger_account,
  ALTER COLUMN to_account TYPE ledger_account,
  ALTER COLUMN kind TYPE ledger_kind,
  ALTER COLUMN reason TYPE ledger_reason,
  ADD CONSTRAINT ledger_manual_entries_signed CHECK (kind NOT IN ('adjust', 'rollback') OR actor_id IS NOT NULL AND reason IS NOT NULL);
ALTER TABLE grants
  DROP CONSTRAINT grants_category_known,
  DROP CONSTRAINT grants_cause_known,
  DROP CONSTRAINT grants_remaining_within_amount,
  ALTER COLUMN category TYPE grant_category,
  ALTER COLUMN cause_kind TYPE grant_cause,
  ALTER COLUMN amount TYPE grant_amount,
  ALTER COLUMN remaining TYPE grant_remaining,
  ADD CONSTRAINT grants_remaining_within_amount CHECK (remaining <= amount);
ALTER TABLE message_movements
  DROP CONSTRAINT message_movements_moves,
  DROP CONSTRAINT message_movements_kind_known,
  DROP CONSTRAINT message_movements_cause_known,
  ALTER COLUMN amount TYPE message_movement_amount,
  ALTER COLUMN kind TYPE message_movement_kind,
  ALTER COLUMN cause_kind TYPE message_movement_cause;
DROP FUNCTION is_ledger_account(text);

CREATE TRIGGER vouchers_keep_promise BEFORE UPDATE OF id, type, value, package_id, vanity, code_tail, sharded, currency, created_by, funded_by_dealer_id, created_at
  ON vouchers FOR EACH ROW EXECUTE FUNCTION keep_voucher_promise();
CREATE CONSTRAINT TRIGGER vouchers_counter_caps AFTER INSERT OR UPDATE OF usage_limit ON vouchers
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_counter_caps();
CREATE TRIGGER wallets_mirror AFTER INSERT OR UPDATE OF balance ON wallets FOR EACH ROW EXECUTE FUNCTION mirror_wallet();
CREATE CONSTRAINT TRIGGER wallets_covered_by_grants AFTER INSERT OR UPDATE OF balance, held ON wallets
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_grants_cover_wallet();
CREATE CONSTRAINT TRIGGER grants_cover_wallet AFTER UPDATE OF remaining ON grants
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_grants_cover_wallet();

-- The rules, each proven against the rows that are there.
ALTER DOMAIN sha256_hash ADD CONSTRAINT sha256_hash_length CHECK (octet_length(VALUE) = 32);
ALTER DOMAIN canonical_email ADD CONSTRAINT canonical_email_form CHECK (VALUE = lower(VALUE) AND position('+' IN VALUE) = 0);
ALTER DOMAIN biz_points ADD CONSTRAINT biz_points_not_negative CHECK (VALUE >= 0);
ALTER DOMAIN message_balance ADD CONSTRAINT message_balance_not_negative CHECK (VALUE >= 0);
ALTER DOMAIN code_tail ADD CONSTRAINT code_tail_short CHECK (length(VALUE) BETWEEN 1 AND 4);
ALTER DOMAIN voucher_type ADD CONSTRAINT voucher_type_known CHECK (VALUE IN ('message', 'credit', 'package', 'percentage'));
ALTER DOMAIN voucher_value ADD CONSTRAINT voucher_value_range CHECK (VALUE > 0 AND VALUE <= 1000000);
ALTER DOMAIN usage_count ADD CONSTRAINT usage_count_not_negative CHECK (VALUE >= 0);
ALTER DOMAIN usage_limit ADD CONSTRAINT usage_limit_range CHECK (VALUE BETWEEN 1 AND 1000000000);
ALTER DOMAIN per_customer_limit ADD CONSTRAINT per_customer_limit_range CHECK (VALUE BETWEEN 1 AND 1000);
ALTER DOMAIN use_number ADD CONSTRAINT use_number_range CHECK (VALUE BETWEEN 1 AND 1000);
ALTER DOMAIN discount_amount ADD CONSTRAINT discount_amount_not_negative CHECK (VALUE >= 0);
ALTER DOMAIN min_purchase ADD CONSTRAINT min_purchase_range CHECK (VALUE BETWEEN 0 AND 1000000);
ALTER DOMAIN max_discount ADD CONSTRAINT max_discount_range CHECK (VALUE > 0 AND VALUE <= 1000000);
ALTER DOMAIN validity_days ADD CONSTRAINT validity_days_range CHECK (VALUE BETWEEN 1 AND 3660);
ALTER DOMAIN attempt_kind ADD CONSTRAINT attempt_kind_known CHECK (VALUE IN ('preview', 'redeem'));
ALTER DOMAIN wallet_balance ADD CONSTRAINT wallet_balance_max CHECK (VALUE <= 1000000);
ALTER DOMAIN wallet_held ADD CONSTRAINT wallet_held_not_negative CHECK (VALUE >= 0);
ALTER DOMAIN ledger_account ADD CONSTRAINT ledger_account_known
  CHECK (VALUE ~ '^(wallet:[0-9a-f-]{36}|dealer_float:[0-9a-f-]{36}|issuance|top_up_clearing|revenue|expiry|adjustment|receivable)$');
ALTER DOMAIN ledger_amount ADD CONSTRAINT ledger_amount_positive CHECK (VALUE > 0 AND VALUE <= 1000000);
ALTER DOMAIN ledger_kind ADD CONSTRAINT ledger_kind_known
  CHECK (VALUE IN ('grant', 'top_up', 'capture', 'refund', 'expire', 'adjust', 'rollback', 'chargeback'));
ALTER DOMAIN ledger_reason ADD CONSTRAINT ledger_reason_written CHECK (length(btrim(VALUE)) > 0);
ALTER DOMAIN grant_amount ADD CONSTRAINT grant_amount_positive CHECK (VALUE > 0);
ALTER DOMAIN grant_remaining ADD CONSTRAINT grant_remaining_not_negative CHECK (VALUE >= 0);
ALTER DOMAIN grant_category ADD CONSTRAINT grant_category_known CHECK (VALUE IN ('paid', 'promotional'));
ALTER DOMAIN grant_cause ADD CONSTRAINT grant_cause_known CHECK (VALUE IN ('redemption', 'order', 'adjustment', 'restore'));
ALTER DOMAIN message_movement_amount ADD CONSTRAINT message_movement_amount_moves CHECK (VALUE <> 0);
ALTER DOMAIN message_movement_kind ADD CONSTRAINT message_movement_kind_known
  CHECK (VALUE IN ('activation', 'voucher', 'grant', 'absorb', 'usage', 'rollback'));
ALTER DOMAIN message_movement_cause ADD CONSTRAINT message_movement_cause_known
  CHECK (VALUE IN ('redemption', 'order', 'usage', 'rollback', 'grant', 'activation'));

-- A new type forgets what was known about the values of a column. An empty table is left alone: whatever is planned on it
-- once it was analysed is planned as if it stayed empty.
DO $$
DECLARE
  changed text;
  filled boolean;
BEGIN
  FOREACH changed IN ARRAY ARRAY['users', 'vouchers', 'voucher_usage', 'voucher_redemption_attempts', 'idempotency_keys', 'wallets', 'bizpoints_transactions', 'grants', 'message_movements'] LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %I)', changed) INTO filled;
    IF filled THEN EXECUTE format('ANALYZE %I', changed); END IF;
  END LOOP;
END $$;

-- The same question as before. A function in SQL is prepared anew for every call that asks it, this one once a session.
CREATE OR REPLACE FUNCTION budget_spent(subjects text[], limits integer[], window_seconds integer) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM unnest(subjects, limits) AS b(subject, lim)
    JOIN attempt_budgets a ON a.subject = b.subject
    WHERE a.used >= b.lim AND a.window_start > business_now() - make_interval(secs => window_seconds)
  );
END $$;
