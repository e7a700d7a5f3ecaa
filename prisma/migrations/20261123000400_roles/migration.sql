-- Who may do what. The migrating role owns everything; the servers' role writes facts but no history; the reader
-- reads. Log-in and passwords are set where the database runs, never here.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'bizcoin_app') THEN CREATE ROLE bizcoin_app NOLOGIN; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'bizcoin_reader') THEN CREATE ROLE bizcoin_reader NOLOGIN; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- two databases of one cluster migrated at the same moment
END $$;

ALTER ROLE bizcoin_app SET lock_timeout = '3s';
ALTER ROLE bizcoin_app SET statement_timeout = '8s';
ALTER ROLE bizcoin_app SET idle_in_transaction_session_timeout = '10s';
-- Every statement of the servers finds its rows by key, so one plan is right for all values; planning the facts of a
-- redemption anew would cost more than reading them.
ALTER ROLE bizcoin_app SET plan_cache_mode = force_generic_plan;
ALTER ROLE bizcoin_reader SET statement_timeout = '10min';
ALTER ROLE bizcoin_reader SET default_transaction_read_only = on;

GRANT USAGE ON SCHEMA public TO bizcoin_app, bizcoin_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO bizcoin_app, bizcoin_reader;
REVOKE SELECT ON sessions FROM bizcoin_reader;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO bizcoin_app;

-- People
GRANT INSERT ON users, wallets, staff_members, dealers, dealer_members TO bizcoin_app;
GRANT UPDATE (name, email, email_canonical, phone, password_hash, locale, time_zone, dealer_id, customer_since, suspended_at) ON users TO bizcoin_app;
GRANT UPDATE (level) ON staff_members TO bizcoin_app;
GRANT DELETE ON staff_members, dealer_members TO bizcoin_app;
GRANT UPDATE (name) ON dealers TO bizcoin_app;
GRANT INSERT, UPDATE, DELETE ON sessions TO bizcoin_app;
-- Locking a wallet needs UPDATE on some column of it; the owner's column may be named because it never fits another.
GRANT UPDATE (user_id) ON wallets TO bizcoin_app;

-- Catalogue
GRANT INSERT, UPDATE ON packages TO bizcoin_app;
GRANT INSERT ON settings, secret_fingerprints TO bizcoin_app;

-- Vouchers: uses are counted by the functions only.
GRANT INSERT ON vouchers, voucher_counters, voucher_rollbacks TO bizcoin_app;
GRANT UPDATE (code_hash, code_pepper_version, code_encrypted, code_key_version, usage_limit, per_customer_limit, is_active, listed, starts_at,
  expires_on, time_zone, expires_at, dealer_id, holder_id, min_purchase, max_discount, discount_valid_days, grant_valid_days, notes, version) ON vouchers TO bizcoin_app;
GRANT UPDATE (cap) ON voucher_counters TO bizcoin_app;
GRANT UPDATE (rolled_back_by, use_returned_at, discount_amount, discount_currency) ON voucher_usage TO bizcoin_app;
GRANT INSERT ON idempotency_keys TO bizcoin_app;
GRANT INSERT, UPDATE, DELETE ON attempt_budgets TO bizcoin_app;

-- Books: rows are added; balances, held coins and message caches follow by trigger.
GRANT INSERT ON bizpoints_transactions, message_movements, grants, grant_consumptions, holds, customer_packages TO bizcoin_app;
GRANT UPDATE (remaining) ON grants TO bizcoin_app;
GRANT UPDATE (entry_id, restored) ON grant_consumptions TO bizcoin_app;
GRANT UPDATE (status, resolved_at) ON holds TO bizcoin_app;
GRANT UPDATE (ends_at) ON customer_packages TO bizcoin_app;
GRANT INSERT, UPDATE ON orders, payments, saved_discounts TO bizcoin_app;

-- Traces
GRANT INSERT ON voucher_redemption_attempts, audit_log, outbox_messages TO bizcoin_app;
GRANT UPDATE (ip, user_agent) ON voucher_redemption_attempts TO bizcoin_app;
GRANT UPDATE (delivered_at) ON outbox_messages TO bizcoin_app;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT EXECUTE ON FUNCTION business_now(), iso_instant(timestamptz), budget_spent(text[], integer[], integer), take_budget_slot(text, integer, integer),
  return_use(uuid), fold_uses(uuid) TO bizcoin_app;
GRANT EXECUTE ON FUNCTION business_now(), iso_instant(timestamptz) TO bizcoin_reader;
GRANT EXECUTE ON FUNCTION record_attempt(uuid, text, text, uuid, uuid, text, text, jsonb, integer, integer, text[], integer[], integer, boolean) TO bizcoin_app;
GRANT EXECUTE ON FUNCTION redeem_voucher(uuid, uuid, uuid, uuid, uuid, uuid, uuid, integer, uuid, bytea, jsonb, uuid, integer, timestamptz, date,
  text, text, jsonb, integer, integer, text[], integer[], integer) TO bizcoin_app;
