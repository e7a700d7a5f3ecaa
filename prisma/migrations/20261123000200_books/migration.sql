-- The books: messages and bizcoins as ledgers whose sums the database keeps, and the state machines of a purchase.

-- ── Messages ───────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE customer_packages
  ADD CONSTRAINT customer_packages_used_within_allowance CHECK (messages_used >= 0 AND messages_used <= messages_allowed),
  ADD CONSTRAINT customer_packages_one_cause CHECK (num_nonnulls(redemption_id, order_id) = 1),
  ADD CONSTRAINT customer_packages_voucher_of_redemption CHECK ((voucher_id IS NULL) = (redemption_id IS NULL)),
  ADD CONSTRAINT customer_packages_window CHECK (starts_at <= ends_at);

ALTER TABLE message_movements
  ADD CONSTRAINT message_movements_moves CHECK (amount <> 0),
  ADD CONSTRAINT message_movements_kind_known CHECK (kind IN ('activation', 'voucher', 'grant', 'absorb', 'usage', 'rollback')),
  ADD CONSTRAINT message_movements_cause_known CHECK (cause_kind IN ('redemption', 'order', 'usage', 'rollback', 'grant', 'activation')),
  ADD CONSTRAINT message_movements_usage_sign CHECK (kind <> 'usage' OR amount < 0);
CREATE UNIQUE INDEX message_movements_one_per_cause
  ON message_movements (cause_kind, cause_id, coalesce(customer_package_id, customer_id));

-- The caches follow the movements in the same statement, so they cannot drift.
CREATE FUNCTION apply_message_movement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.customer_package_id IS NULL THEN
    UPDATE users SET message_balance = message_balance + NEW.amount WHERE id = NEW.customer_id;
  ELSIF NEW.kind = 'usage' THEN
    UPDATE customer_packages SET messages_used = messages_used - NEW.amount
    WHERE id = NEW.customer_package_id AND customer_id = NEW.customer_id;
  ELSE
    UPDATE customer_packages SET messages_allowed = messages_allowed + NEW.amount
    WHERE id = NEW.customer_package_id AND customer_id = NEW.customer_id;
  END IF;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'message movement %: its subscription belongs to somebody else', NEW.id USING ERRCODE = 'BZ102';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER message_movements_apply AFTER INSERT ON message_movements FOR EACH ROW EXECUTE FUNCTION apply_message_movement();
CREATE TRIGGER message_movements_keep BEFORE UPDATE OR DELETE ON message_movements FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER message_movements_never_truncated BEFORE TRUNCATE ON message_movements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Ledger ─────────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE wallets
  ADD CONSTRAINT wallets_held_within_balance CHECK (0 <= held AND held <= balance),
  ADD CONSTRAINT wallets_balance_max CHECK (balance <= 1000000);
ALTER TABLE wallets SET (fillfactor = 70);

ALTER TABLE bizpoints_transactions
  ADD CONSTRAINT ledger_amount_positive CHECK (amount > 0 AND amount <= 1000000),
  ADD CONSTRAINT ledger_two_accounts CHECK (from_account <> to_account),
  ADD CONSTRAINT ledger_from_account_known CHECK (from_account ~ '^(wallet:[0-9a-f-]{36}|dealer_float:[0-9a-f-]{36}|issuance|top_up_clearing|revenue|expiry|adjustment|receivable)$'),
  ADD CONSTRAINT ledger_to_account_known CHECK (to_account ~ '^(wallet:[0-9a-f-]{36}|dealer_float:[0-9a-f-]{36}|issuance|top_up_clearing|revenue|expiry|adjustment|receivable)$'),
  ADD CONSTRAINT ledger_kind_known CHECK (kind IN ('grant', 'top_up', 'capture', 'refund', 'expire', 'adjust', 'rollback', 'chargeback')),
  ADD CONSTRAINT ledger_manual_entries_signed CHECK (kind NOT IN ('adjust', 'rollback') OR (actor_id IS NOT NULL AND length(btrim(reason)) > 0));
CREATE INDEX ledger_from_wallet_idx ON bizpoints_transactions (from_account, seq DESC) WHERE from_balance_after IS NOT NULL;
CREATE INDEX ledger_to_wallet_idx ON bizpoints_transactions (to_account, seq DESC) WHERE to_balance_after IS NOT NULL;

-- An entry moves the wallets it names before it is written and carries their new balances. There is no other way to
-- change a balance. Two wallets are locked in the order of their accounts.
CREATE FUNCTION move_ledger_amount() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.from_account LIKE 'wallet:%' AND NEW.to_account LIKE 'wallet:%' THEN
    PERFORM 1 FROM wallets WHERE user_id IN (substr(NEW.from_account, 8)::uuid, substr(NEW.to_account, 8)::uuid)
    ORDER BY user_id FOR NO KEY UPDATE;
  END IF;
  NEW.from_balance_after := NULL;
  NEW.to_balance_after := NULL;
  IF NEW.from_account LIKE 'wallet:%' THEN
    UPDATE wallets SET balance = balance - NEW.amount WHERE user_id = substr(NEW.from_account, 8)::uuid
    RETURNING balance INTO NEW.from_balance_after;
    IF NOT FOUND THEN RAISE EXCEPTION 'no wallet behind %', NEW.from_account USING ERRCODE = 'BZ103'; END IF;
  END IF;
  IF NEW.to_account LIKE 'wallet:%' THEN
    UPDATE wallets SET balance = balance + NEW.amount WHERE user_id = substr(NEW.to_account, 8)::uuid
    RETURNING balance INTO NEW.to_balance_after;
    IF NOT FOUND THEN RAISE EXCEPTION 'no wallet behind %', NEW.to_account USING ERRCODE = 'BZ103'; END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_moves BEFORE INSERT ON bizpoints_transactions FOR EACH ROW EXECUTE FUNCTION move_ledger_amount();
CREATE TRIGGER ledger_keep BEFORE UPDATE OR DELETE ON bizpoints_transactions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_never_truncated BEFORE TRUNCATE ON bizpoints_transactions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- `users.biz_points` is what older reports read.
CREATE FUNCTION mirror_wallet() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE users SET biz_points = NEW.balance WHERE id = NEW.user_id;
  RETURN NULL;
END $$;
CREATE TRIGGER wallets_mirror AFTER INSERT OR UPDATE OF balance ON wallets FOR EACH ROW EXECUTE FUNCTION mirror_wallet();

-- ── Grants and holds ───────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE grants
  ADD CONSTRAINT grants_category_known CHECK (category IN ('paid', 'promotional')),
  ADD CONSTRAINT grants_remaining_within_amount CHECK (amount > 0 AND 0 <= remaining AND remaining <= amount),
  ADD CONSTRAINT grants_cause_known CHECK (cause_kind IN ('redemption', 'order', 'adjustment', 'restore')),
  ADD CONSTRAINT grants_restore_names_its_grant CHECK ((cause_kind = 'restore') = (restores_grant_id IS NOT NULL));
CREATE INDEX grants_spendable_idx ON grants (user_id, expires_at) WHERE remaining > 0;
ALTER TABLE grant_consumptions
  ADD CONSTRAINT grant_consumptions_amounts CHECK (amount > 0 AND 0 <= restored AND restored <= amount),
  ADD CONSTRAINT grant_consumptions_has_cause CHECK (hold_id IS NOT NULL OR entry_id IS NOT NULL);

-- What a wallet can spend is exactly what its grants still hold: checked at commit, when every part has moved.
CREATE FUNCTION check_grants_cover_wallet() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  spendable numeric;
  remaining numeric;
BEGIN
  SELECT w.balance - w.held INTO spendable FROM wallets w WHERE w.user_id = NEW.user_id;
  SELECT coalesce(sum(g.remaining), 0) INTO remaining FROM grants g WHERE g.user_id = NEW.user_id AND g.remaining > 0;
  IF spendable IS DISTINCT FROM remaining THEN
    RAISE EXCEPTION 'wallet %: % spendable but % in grants', NEW.user_id, spendable, remaining USING ERRCODE = 'BZ104';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER wallets_covered_by_grants AFTER INSERT OR UPDATE OF balance, held ON wallets
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_grants_cover_wallet();
CREATE CONSTRAINT TRIGGER grants_cover_wallet AFTER UPDATE OF remaining ON grants
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_grants_cover_wallet();

ALTER TABLE holds
  ADD CONSTRAINT holds_amount_positive CHECK (amount > 0),
  ADD CONSTRAINT holds_status_known CHECK (status IN ('open', 'captured', 'voided')),
  ADD CONSTRAINT holds_resolution_dated CHECK ((status = 'open') = (resolved_at IS NULL));
CREATE UNIQUE INDEX holds_one_open_per_order ON holds (order_id) WHERE status = 'open';

CREATE FUNCTION move_hold() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE wallets SET held = held + NEW.amount WHERE user_id = NEW.user_id;
  ELSE
    IF OLD.status <> 'open' OR NEW.status = 'open'
       OR (NEW.id, NEW.user_id, NEW.order_id, NEW.amount, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.user_id, OLD.order_id, OLD.amount, OLD.created_at)
    THEN
      RAISE EXCEPTION 'hold %: resolved once, never changed', OLD.id USING ERRCODE = 'BZ100';
    END IF;
    UPDATE wallets SET held = held - OLD.amount WHERE user_id = OLD.user_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER holds_move BEFORE INSERT OR UPDATE ON holds FOR EACH ROW EXECUTE FUNCTION move_hold();
CREATE TRIGGER holds_never_deleted BEFORE DELETE ON holds FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ── Purchases ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- One table of legal steps for every state machine, read by one trigger.
INSERT INTO status_transitions (machine, from_status, to_status) VALUES
  ('orders', 'pending', 'paid'), ('orders', 'pending', 'cancelled'), ('orders', 'pending', 'expired'),
  ('orders', 'cancelled', 'paid'), ('orders', 'expired', 'paid'),
  ('orders', 'paid', 'partially_refunded'), ('orders', 'paid', 'refunded'), ('orders', 'partially_refunded', 'refunded'),
  ('payments', 'created', 'pending'), ('payments', 'created', 'unknown'), ('payments', 'created', 'declined'), ('payments', 'created', 'cancelled'),
  ('payments', 'pending', 'authorized'), ('payments', 'pending', 'captured'), ('payments', 'pending', 'declined'),
  ('payments', 'pending', 'cancelled'), ('payments', 'pending', 'unknown'),
  ('payments', 'authorized', 'capturing'), ('payments', 'authorized', 'cancelled'),
  ('payments', 'capturing', 'captured'), ('payments', 'capturing', 'unknown'), ('payments', 'capturing', 'declined'),
  ('payments', 'unknown', 'created'), ('payments', 'unknown', 'pending'), ('payments', 'unknown', 'authorized'),
  ('payments', 'unknown', 'capturing'), ('payments', 'unknown', 'captured'), ('payments', 'unknown', 'declined'), ('payments', 'unknown', 'cancelled'),
  ('payments', 'declined', 'authorized'), ('payments', 'declined', 'captured'),
  ('payments', 'cancelled', 'authorized'), ('payments', 'cancelled', 'captured'),
  ('saved_discounts', 'saved', 'reserved'), ('saved_discounts', 'reserved', 'saved'), ('saved_discounts', 'reserved', 'consumed'),
  ('saved_discounts', 'consumed', 'saved'), ('saved_discounts', 'saved', 'expired'), ('saved_discounts', 'saved', 'rolled_back');

CREATE FUNCTION check_status_transition() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.status <> OLD.status AND NOT EXISTS (
    SELECT 1 FROM status_transitions t WHERE t.machine = TG_TABLE_NAME AND t.from_status = OLD.status AND t.to_status = NEW.status
  ) THEN
    RAISE EXCEPTION '% %: % cannot become %', TG_TABLE_NAME, OLD.id, OLD.status, NEW.status USING ERRCODE = 'BZ105';
  END IF;
  RETURN NEW;
END $$;

ALTER TABLE saved_discounts
  ADD CONSTRAINT saved_discounts_percent_range CHECK (percent > 0 AND percent <= 100),
  ADD CONSTRAINT saved_discounts_status_known CHECK (status IN ('saved', 'reserved', 'consumed', 'expired', 'rolled_back')),
  ADD CONSTRAINT saved_discounts_order CHECK ((status IN ('reserved', 'consumed')) = (order_id IS NOT NULL));
CREATE UNIQUE INDEX saved_discounts_one_per_order ON saved_discounts (order_id) WHERE order_id IS NOT NULL;
CREATE TRIGGER saved_discounts_transition BEFORE UPDATE OF status ON saved_discounts FOR EACH ROW EXECUTE FUNCTION check_status_transition();

ALTER TABLE orders
  ADD CONSTRAINT orders_kind_known CHECK (kind IN ('package', 'top_up')),
  ADD CONSTRAINT orders_status_known CHECK (status IN ('pending', 'paid', 'cancelled', 'expired', 'partially_refunded', 'refunded')),
  ADD CONSTRAINT orders_parts_add_up CHECK (list = discount + bizcoins_value + cash),
  ADD CONSTRAINT orders_parts_not_negative CHECK (list BETWEEN 0 AND 1000000 AND discount >= 0 AND bizcoins >= 0 AND bizcoins_value >= 0 AND cash >= 0 AND rate > 0),
  ADD CONSTRAINT orders_refunds_within_parts CHECK (refunded_cash BETWEEN 0 AND cash AND refunded_bizcoins BETWEEN 0 AND bizcoins),
  ADD CONSTRAINT orders_what_is_bought CHECK (CASE kind
    WHEN 'package' THEN num_nonnulls(package_id, package_name, package_messages, package_days) = 4 AND top_up_bizcoins IS NULL
    ELSE num_nonnulls(package_id, package_name, package_messages, package_days) = 0 AND top_up_bizcoins > 0 AND bizcoins = 0 AND discount = 0 END),
  ADD CONSTRAINT orders_paid_is_dated CHECK ((status IN ('paid', 'partially_refunded', 'refunded')) = (paid_at IS NOT NULL));
CREATE UNIQUE INDEX orders_one_pending_per_kind ON orders (customer_id, kind) WHERE status = 'pending';
CREATE TRIGGER orders_transition BEFORE UPDATE OF status ON orders FOR EACH ROW EXECUTE FUNCTION check_status_transition();
CREATE TRIGGER orders_never_deleted BEFORE DELETE ON orders FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An order is a snapshot: what was bought, at what price and how it is paid stand for ever.
CREATE FUNCTION keep_order_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - ARRAY['status', 'expires_at', 'paid_at', 'ended_at', 'refunded_cash', 'refunded_bizcoins', 'version']
     IS DISTINCT FROM to_jsonb(OLD) - ARRAY['status', 'expires_at', 'paid_at', 'ended_at', 'refunded_cash', 'refunded_bizcoins', 'version'] THEN
    RAISE EXCEPTION 'order %: its snapshot never changes', OLD.id USING ERRCODE = 'BZ100';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER orders_keep_snapshot BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION keep_order_snapshot();

ALTER TABLE payments
  ADD CONSTRAINT payments_status_known CHECK (status IN ('created', 'pending', 'unknown', 'declined', 'cancelled', 'authorized', 'capturing', 'captured')),
  ADD CONSTRAINT payments_gateway_known CHECK (gateway IN ('sandbox', 'stripe')),
  ADD CONSTRAINT payments_amounts CHECK (amount > 0 AND authorized <= amount AND 0 <= refunded AND refunded <= refund_reserved AND refund_reserved <= captured AND captured <= authorized);
CREATE UNIQUE INDEX payments_one_live_per_order ON payments (order_id) WHERE status NOT IN ('declined', 'cancelled');
CREATE TRIGGER payments_transition BEFORE UPDATE OF status ON payments FOR EACH ROW EXECUTE FUNCTION check_status_transition();
CREATE TRIGGER payments_never_deleted BEFORE DELETE ON payments FOR EACH ROW EXECUTE FUNCTION refuse_change();
