-- What the tables refuse by themselves, whoever writes to them. Each guard here has a named test that goes red
-- without it (`pnpm prove guards`).

-- ── People ─────────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE users
  ADD CONSTRAINT users_email_canonical_form CHECK (email_canonical = lower(email_canonical) AND position('+' IN email_canonical) = 0),
  ADD CONSTRAINT users_biz_points_not_negative CHECK (biz_points >= 0),
  ADD CONSTRAINT users_message_balance_not_negative CHECK (message_balance >= 0);
ALTER TABLE staff_members ADD CONSTRAINT staff_members_level_range CHECK (level BETWEEN 0 AND 2);
ALTER TABLE sessions
  ADD CONSTRAINT sessions_id_hash_length CHECK (octet_length(id_hash) = 32),
  ADD CONSTRAINT sessions_audience_known CHECK (audience IN ('customer', 'admin')),
  ADD CONSTRAINT sessions_admin_ends CHECK (audience <> 'admin' OR absolute_expires_at IS NOT NULL);

-- ── Catalogue ──────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE packages
  ADD CONSTRAINT packages_amounts CHECK (messages BETWEEN 1 AND 1000000000 AND days BETWEEN 1 AND 3660 AND price BETWEEN 0 AND 1000000);
ALTER TABLE secret_fingerprints ADD CONSTRAINT secret_fingerprints_form CHECK (kind IN ('pepper', 'key') AND octet_length(fingerprint) = 32);

-- ── Vouchers ───────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE vouchers
  ADD CONSTRAINT vouchers_code_hash_length CHECK (octet_length(code_hash) = 32),
  ADD CONSTRAINT vouchers_code_tail_short CHECK (length(code_tail) BETWEEN 1 AND 4),
  ADD CONSTRAINT vouchers_type_known CHECK (type IN ('message', 'credit', 'package', 'percentage')),
  ADD CONSTRAINT vouchers_value_of_type CHECK (CASE type
    WHEN 'message' THEN value BETWEEN 1 AND 1000000 AND value = trunc(value) AND value IS NOT NULL
    WHEN 'credit' THEN value > 0 AND value <= 1000000 AND value IS NOT NULL
    WHEN 'percentage' THEN value > 0 AND value <= 100 AND value IS NOT NULL
    ELSE value IS NULL END),
  ADD CONSTRAINT vouchers_package_of_type CHECK ((type = 'package') = (package_id IS NOT NULL)),
  ADD CONSTRAINT vouchers_usage_within_limit CHECK (usage_count >= 0 AND (usage_limit IS NULL OR usage_count <= usage_limit)),
  ADD CONSTRAINT vouchers_usage_limit_range CHECK (usage_limit BETWEEN 1 AND 1000000000),
  ADD CONSTRAINT vouchers_per_customer_limit_range CHECK (per_customer_limit BETWEEN 1 AND 1000),
  ADD CONSTRAINT vouchers_vanity_is_limited CHECK (NOT vanity OR usage_limit IS NOT NULL),
  ADD CONSTRAINT vouchers_column_counter_is_limited CHECK (sharded OR usage_limit IS NOT NULL),
  ADD CONSTRAINT vouchers_window CHECK (starts_at IS NULL OR expires_at IS NULL OR starts_at < expires_at),
  ADD CONSTRAINT vouchers_expiry_is_a_pair CHECK ((expires_on IS NULL) = (expires_at IS NULL)),
  ADD CONSTRAINT vouchers_discount_terms CHECK (type = 'percentage' OR (min_purchase IS NULL AND max_discount IS NULL AND discount_valid_days IS NULL)),
  ADD CONSTRAINT vouchers_discount_amounts CHECK (min_purchase BETWEEN 0 AND 1000000 AND max_discount > 0 AND max_discount <= 1000000),
  ADD CONSTRAINT vouchers_grant_terms CHECK (type = 'credit' OR grant_valid_days IS NULL),
  ADD CONSTRAINT vouchers_validity_days CHECK (discount_valid_days BETWEEN 1 AND 3660 AND grant_valid_days BETWEEN 1 AND 3660);
ALTER TABLE vouchers SET (fillfactor = 80);
CREATE INDEX vouchers_listed_idx ON vouchers (id) WHERE listed AND is_active;

ALTER TABLE voucher_counters
  ADD CONSTRAINT voucher_counters_shard_range CHECK (shard BETWEEN 0 AND 15),
  ADD CONSTRAINT voucher_counters_used_within_cap CHECK (used >= 0 AND (cap IS NULL OR used <= cap));
ALTER TABLE voucher_counters SET (fillfactor = 25);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is not allowed: history is corrected by new rows', TG_OP, TG_TABLE_NAME USING ERRCODE = 'BZ100';
END $$;

-- A voucher keeps what it promised. Its code may only be re-hashed or re-encrypted, never exchanged.
CREATE FUNCTION keep_voucher_promise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.type, NEW.value, NEW.package_id, NEW.vanity, NEW.code_tail, NEW.sharded, NEW.currency, NEW.created_by, NEW.funded_by_dealer_id, NEW.created_at)
     IS DISTINCT FROM
     (OLD.id, OLD.type, OLD.value, OLD.package_id, OLD.vanity, OLD.code_tail, OLD.sharded, OLD.currency, OLD.created_by, OLD.funded_by_dealer_id, OLD.created_at)
  THEN
    RAISE EXCEPTION 'voucher %: type, value, package, code, creator and funder never change', OLD.id USING ERRCODE = 'BZ100';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER vouchers_keep_promise BEFORE UPDATE OF id, type, value, package_id, vanity, code_tail, sharded, currency, created_by, funded_by_dealer_id, created_at
  ON vouchers FOR EACH ROW EXECUTE FUNCTION keep_voucher_promise();
CREATE TRIGGER vouchers_never_deleted BEFORE DELETE ON vouchers FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER vouchers_never_truncated BEFORE TRUNCATE ON vouchers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER packages_never_deleted BEFORE DELETE ON packages FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER packages_never_truncated BEFORE TRUNCATE ON packages FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER voucher_counters_never_deleted BEFORE DELETE ON voucher_counters FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The caps of a spread counter add up to the limit, checked when the transaction that moved them commits.
CREATE FUNCTION check_counter_caps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked uuid;
  v record;
  c record;
BEGIN
  IF TG_TABLE_NAME = 'vouchers' THEN checked := NEW.id; ELSE checked := NEW.voucher_id; END IF;
  SELECT sharded, usage_limit INTO v FROM vouchers WHERE id = checked;
  SELECT count(*) AS shards, count(cap) AS capped, coalesce(sum(cap), 0) AS caps INTO c FROM voucher_counters WHERE voucher_id = checked;
  IF v.sharded AND (c.shards <> 16 OR (v.usage_limit IS NULL AND c.capped > 0) OR (v.usage_limit IS NOT NULL AND (c.capped <> 16 OR c.caps <> v.usage_limit)))
     OR NOT v.sharded AND c.shards > 0 THEN
    RAISE EXCEPTION 'voucher %: the counters do not add up to the usage limit', checked USING ERRCODE = 'BZ101';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER vouchers_counter_caps AFTER INSERT OR UPDATE OF usage_limit ON vouchers
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_counter_caps();
CREATE CONSTRAINT TRIGGER voucher_counters_caps AFTER INSERT OR UPDATE OF cap ON voucher_counters
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_counter_caps();

-- ── Redemptions ────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE voucher_usage
  ADD CONSTRAINT voucher_usage_not_own CHECK (user_id <> created_by),
  ADD CONSTRAINT voucher_usage_type_known CHECK (redemption_type IN ('message', 'credit', 'package', 'percentage')),
  ADD CONSTRAINT voucher_usage_number_range CHECK (use_number BETWEEN 1 AND 1000),
  ADD CONSTRAINT voucher_usage_discount CHECK (discount_amount >= 0 AND (discount_amount IS NULL) = (discount_currency IS NULL)),
  ADD CONSTRAINT voucher_usage_returned_by_rollback CHECK (use_returned_at IS NULL OR rolled_back_by IS NOT NULL);
CREATE UNIQUE INDEX voucher_usage_once_per_use ON voucher_usage (voucher_id, user_id, use_number) WHERE use_returned_at IS NULL;

CREATE FUNCTION keep_redemption() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - ARRAY['rolled_back_by', 'use_returned_at', 'discount_amount', 'discount_currency']
       IS DISTINCT FROM to_jsonb(OLD) - ARRAY['rolled_back_by', 'use_returned_at', 'discount_amount', 'discount_currency']
     OR OLD.rolled_back_by IS NOT NULL AND NEW.rolled_back_by IS DISTINCT FROM OLD.rolled_back_by
     OR OLD.use_returned_at IS NOT NULL AND NEW.use_returned_at IS DISTINCT FROM OLD.use_returned_at
     OR OLD.discount_amount IS NOT NULL AND NEW.discount_amount IS NOT NULL AND NEW.discount_amount <> OLD.discount_amount
  THEN
    RAISE EXCEPTION 'redemption %: only a rollback or a settlement may mark it, once', OLD.id USING ERRCODE = 'BZ100';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER voucher_usage_keep BEFORE UPDATE ON voucher_usage FOR EACH ROW EXECUTE FUNCTION keep_redemption();
CREATE TRIGGER voucher_usage_never_deleted BEFORE DELETE ON voucher_usage FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER voucher_usage_never_truncated BEFORE TRUNCATE ON voucher_usage FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE voucher_rollbacks ADD CONSTRAINT voucher_rollbacks_reasoned CHECK (length(btrim(reason)) > 0);
CREATE TRIGGER voucher_rollbacks_keep BEFORE UPDATE OR DELETE ON voucher_rollbacks FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER voucher_rollbacks_never_truncated BEFORE TRUNCATE ON voucher_rollbacks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Attempts are evidence; after ninety days the address and the browser are forgotten, nothing else ever changes.
CREATE FUNCTION keep_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - ARRAY['ip', 'user_agent'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['ip', 'user_agent']
     OR NEW.ip IS NOT NULL AND NEW.ip IS DISTINCT FROM OLD.ip
     OR NEW.user_agent IS NOT NULL AND NEW.user_agent IS DISTINCT FROM OLD.user_agent
  THEN
    RAISE EXCEPTION 'attempt %: only its address and browser may be cleared', OLD.id USING ERRCODE = 'BZ100';
  END IF;
  RETURN NEW;
END $$;
ALTER TABLE voucher_redemption_attempts ADD CONSTRAINT attempts_kind_known CHECK (kind IN ('preview', 'redeem'));
CREATE TRIGGER attempts_keep BEFORE UPDATE ON voucher_redemption_attempts FOR EACH ROW EXECUTE FUNCTION keep_attempt();
CREATE TRIGGER attempts_never_deleted BEFORE DELETE ON voucher_redemption_attempts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attempts_never_truncated BEFORE TRUNCATE ON voucher_redemption_attempts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE attempt_budgets ADD CONSTRAINT attempt_budgets_used CHECK (used >= 0);
ALTER TABLE idempotency_keys ADD CONSTRAINT idempotency_keys_hash_length CHECK (octet_length(input_hash) = 32);

ALTER TABLE audit_log ADD CONSTRAINT audit_log_action CHECK (length(action) > 0);
CREATE TRIGGER audit_log_keep BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_log_never_truncated BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE INDEX outbox_messages_waiting_idx ON outbox_messages (seq) WHERE delivered_at IS NULL;
