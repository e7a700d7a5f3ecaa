-- What refunds, disputes, webhooks, notices and tickets may not become, whoever writes to them.

-- ── Refunds ────────────────────────────────────────────────────────────────────────────────────────────────────────
INSERT INTO status_transitions (machine, from_status, to_status) VALUES
  ('refunds', 'pending', 'succeeded'), ('refunds', 'pending', 'failed');

ALTER TABLE refunds
  ADD CONSTRAINT refunds_parts_not_negative CHECK (cash >= 0 AND bizcoins >= 0 AND taken_from_top_up >= 0),
  ADD CONSTRAINT refunds_status_known CHECK (status IN ('pending', 'succeeded', 'failed')),
  ADD CONSTRAINT refunds_resolution_dated CHECK ((status = 'pending') = (resolved_at IS NULL)),
  ADD CONSTRAINT refunds_cash_has_payment CHECK ((cash > 0) = (payment_id IS NOT NULL)),
  ADD CONSTRAINT refunds_reasoned CHECK (length(btrim(reason)) > 0);
CREATE UNIQUE INDEX refunds_gateway_reference_key ON refunds (payment_id, gateway_reference) WHERE gateway_reference IS NOT NULL;

-- Money on its way back counts from the moment it is promised: refunds of one order queue at its row, and no two of
-- them together exceed what a tender paid. What was sent is booked here and nowhere else.
CREATE FUNCTION move_refund() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  o orders%ROWTYPE;
  theirs uuid;
  spare boolean;
  promised numeric;
BEGIN
  SELECT * INTO o FROM orders WHERE id = NEW.order_id FOR NO KEY UPDATE;
  IF NEW.payment_id IS NOT NULL THEN
    SELECT p.order_id, p.superseded INTO theirs, spare FROM payments p WHERE p.id = NEW.payment_id FOR NO KEY UPDATE;
    IF theirs IS DISTINCT FROM NEW.order_id THEN
      RAISE EXCEPTION 'refund %: its payment belongs to another order', NEW.id USING ERRCODE = 'BZ107';
    END IF;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'pending' THEN RAISE EXCEPTION 'refund %: begins as pending', NEW.id USING ERRCODE = 'BZ105'; END IF;
    SELECT coalesce(sum(r.bizcoins), 0) INTO promised FROM refunds r WHERE r.order_id = NEW.order_id AND r.status <> 'failed';
    IF promised + NEW.bizcoins > o.bizcoins THEN
      RAISE EXCEPTION 'refund %: more bizcoins than were paid', NEW.id USING ERRCODE = 'BZ107';
    END IF;
    UPDATE payments SET refund_reserved = refund_reserved + NEW.cash WHERE id = NEW.payment_id;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.order_id, NEW.payment_id, NEW.cash, NEW.bizcoins, NEW.taken_from_top_up, NEW.currency, NEW.actor_id, NEW.reason, NEW.created_at)
     IS DISTINCT FROM (OLD.id, OLD.order_id, OLD.payment_id, OLD.cash, OLD.bizcoins, OLD.taken_from_top_up, OLD.currency, OLD.actor_id, OLD.reason, OLD.created_at)
  THEN
    RAISE EXCEPTION 'refund %: what was promised never changes', OLD.id USING ERRCODE = 'BZ100';
  END IF;
  IF OLD.status = 'pending' AND NEW.status = 'failed' THEN
    UPDATE payments SET refund_reserved = refund_reserved - NEW.cash WHERE id = NEW.payment_id;
  ELSIF OLD.status = 'pending' AND NEW.status = 'succeeded' THEN
    UPDATE payments SET refunded = refunded + NEW.cash WHERE id = NEW.payment_id;
    IF NOT coalesce(spare, false) THEN
      UPDATE orders SET refunded_cash = refunded_cash + NEW.cash, refunded_bizcoins = refunded_bizcoins + NEW.bizcoins,
        status = CASE WHEN refunded_cash + NEW.cash = cash AND refunded_bizcoins + NEW.bizcoins = bizcoins THEN 'refunded' ELSE 'partially_refunded' END
      WHERE id = NEW.order_id;
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refunds_transition BEFORE UPDATE OF status ON refunds FOR EACH ROW EXECUTE FUNCTION check_status_transition();
CREATE TRIGGER refunds_work BEFORE INSERT OR UPDATE ON refunds FOR EACH ROW EXECUTE FUNCTION move_refund();
CREATE TRIGGER refunds_never_deleted BEFORE DELETE ON refunds FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refunds_never_truncated BEFORE TRUNCATE ON refunds FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Payments ───────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE payments
  ADD CONSTRAINT payments_attempt_range CHECK (attempt BETWEEN 1 AND 1000),
  ADD CONSTRAINT payments_disputed_within_captured CHECK (0 <= disputed AND disputed <= captured),
  ADD CONSTRAINT payments_captured_is_taken CHECK ((status = 'captured') = (captured > 0));
-- Money that came too late for its order is not live: it only waits to go back.
DROP INDEX payments_one_live_per_order;
CREATE UNIQUE INDEX payments_one_live_per_order ON payments (order_id) WHERE status NOT IN ('declined', 'cancelled') AND NOT superseded;
CREATE INDEX payments_open_idx ON payments (id) WHERE status IN ('created', 'unknown', 'authorized', 'capturing', 'pending');
CREATE INDEX payments_superseded_idx ON payments (id) WHERE superseded AND refunded < captured;

CREATE FUNCTION keep_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.order_id, NEW.gateway, NEW.amount, NEW.currency, NEW.attempt, NEW.created_at)
     IS DISTINCT FROM (OLD.id, OLD.order_id, OLD.gateway, OLD.amount, OLD.currency, OLD.attempt, OLD.created_at)
     OR OLD.gateway_reference IS NOT NULL AND NEW.gateway_reference IS DISTINCT FROM OLD.gateway_reference
     OR OLD.superseded AND NOT NEW.superseded
     OR NEW.captured < OLD.captured
  THEN
    RAISE EXCEPTION 'payment %: what is asked for, and what was taken, never change', OLD.id USING ERRCODE = 'BZ100';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payments_keep BEFORE UPDATE ON payments FOR EACH ROW EXECUTE FUNCTION keep_payment();
CREATE TRIGGER payments_never_truncated BEFORE TRUNCATE ON payments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER orders_never_truncated BEFORE TRUNCATE ON orders FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER holds_never_truncated BEFORE TRUNCATE ON holds FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An order begins as pending, unless there is nothing to pay in cash.
CREATE FUNCTION check_order_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'order %: cannot begin as %', NEW.id, NEW.status USING ERRCODE = 'BZ105';
END $$;
CREATE TRIGGER orders_begin BEFORE INSERT ON orders FOR EACH ROW
  WHEN (NEW.status <> 'pending' AND (NEW.status <> 'paid' OR NEW.cash > 0)) EXECUTE FUNCTION check_order_begins();

-- A hold belongs to whoever ordered; one that begins as captured, to an order that is paid.
CREATE FUNCTION check_hold_owner() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM orders o WHERE o.id = NEW.order_id AND o.customer_id = NEW.user_id AND o.bizcoins = NEW.amount
    AND (NEW.status = 'open' OR NEW.status = 'captured' AND o.status = 'paid')) THEN
    RAISE EXCEPTION 'hold %: not the coins of its order', NEW.id USING ERRCODE = 'BZ108';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER holds_of_their_order BEFORE INSERT ON holds FOR EACH ROW EXECUTE FUNCTION check_hold_owner();

-- What is captured at once was never set aside.
CREATE OR REPLACE FUNCTION move_hold() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status = 'open' THEN UPDATE wallets SET held = held + NEW.amount WHERE user_id = NEW.user_id; END IF;
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

-- What a wallet can spend is exactly what its grants still hold: one question instead of two, as every purchase asks it.
CREATE OR REPLACE FUNCTION check_grants_cover_wallet() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  spendable numeric;
  remaining numeric;
BEGIN
  SELECT w.balance - w.held, (SELECT coalesce(sum(g.remaining), 0) FROM grants g WHERE g.user_id = w.user_id AND g.remaining > 0)
  INTO spendable, remaining FROM wallets w WHERE w.user_id = NEW.user_id;
  IF spendable IS DISTINCT FROM remaining THEN
    RAISE EXCEPTION 'wallet %: % spendable but % in grants', NEW.user_id, spendable, remaining USING ERRCODE = 'BZ104';
  END IF;
  RETURN NULL;
END $$;

-- Which accounts the ledger knows, as a function: PostgreSQL reads the text of a CHECK anew for every statement, and two
-- long patterns were a tenth of the work of a purchase. A function is read once a session.
CREATE FUNCTION is_ledger_account(account text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN account ~ '^(wallet:[0-9a-f-]{36}|dealer_float:[0-9a-f-]{36}|issuance|top_up_clearing|revenue|expiry|adjustment|receivable)$';
END $$;
ALTER TABLE bizpoints_transactions
  DROP CONSTRAINT ledger_from_account_known,
  DROP CONSTRAINT ledger_to_account_known,
  ADD CONSTRAINT ledger_from_account_known CHECK (is_ledger_account(from_account)),
  ADD CONSTRAINT ledger_to_account_known CHECK (is_ledger_account(to_account));

-- ── Receivables ────────────────────────────────────────────────────────────────────────────────────────────────────
INSERT INTO status_transitions (machine, from_status, to_status) VALUES ('receivables', 'open', 'cancelled');
ALTER TABLE receivables
  ADD CONSTRAINT receivables_amounts CHECK (amount > 0 AND recovered >= 0),
  ADD CONSTRAINT receivables_status_known CHECK (status IN ('open', 'cancelled')),
  ADD CONSTRAINT receivables_resolution_dated CHECK ((status = 'open') = (resolved_at IS NULL));
CREATE UNIQUE INDEX receivables_one_open_per_payment ON receivables (payment_id) WHERE status = 'open';
CREATE TRIGGER receivables_transition BEFORE UPDATE OF status ON receivables FOR EACH ROW EXECUTE FUNCTION check_status_transition();
CREATE TRIGGER receivables_never_deleted BEFORE DELETE ON receivables FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ── Webhooks, notices, tickets ─────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE webhook_events
  ADD CONSTRAINT webhook_events_gateway_known CHECK (gateway IN ('sandbox', 'stripe')),
  ADD CONSTRAINT webhook_events_about_something CHECK (num_nonnulls(gateway_reference, payment_id) >= 1),
  ADD CONSTRAINT webhook_events_lengths CHECK (length(event_id) <= 200 AND length(type) <= 200 AND length(gateway_reference) <= 200);
CREATE INDEX webhook_events_waiting_idx ON webhook_events (next_attempt_at) WHERE processed_at IS NULL;

ALTER TABLE notifications ADD CONSTRAINT notifications_kind CHECK (length(kind) > 0);
CREATE INDEX notifications_unread_idx ON notifications (user_id) WHERE read_at IS NULL;

ALTER TABLE support_tickets
  ADD CONSTRAINT support_tickets_kind_known CHECK (kind IN ('question', 'payment_unknown', 'payment_stuck', 'payment_late', 'refund_failed', 'dispute', 'books')),
  ADD CONSTRAINT support_tickets_status_known CHECK (status IN ('open', 'closed')),
  ADD CONSTRAINT support_tickets_closing_dated CHECK ((status = 'open') = (closed_at IS NULL)),
  ADD CONSTRAINT support_tickets_cause CHECK ((kind = 'question') = (cause IS NULL)),
  ADD CONSTRAINT support_tickets_lengths CHECK (length(subject) BETWEEN 1 AND 200 AND length(reference) <= 100);
ALTER TABLE support_messages
  ADD CONSTRAINT support_messages_author_known CHECK (author IN ('customer', 'staff', 'system') AND (author = 'system') = (author_id IS NULL)),
  ADD CONSTRAINT support_messages_length CHECK (length(body) BETWEEN 1 AND 5000);

ALTER TABLE expiry_reminders ADD CONSTRAINT expiry_reminders_days CHECK (days_before BETWEEN 1 AND 365);
CREATE INDEX grants_due_idx ON grants (expires_at) WHERE remaining > 0 AND expires_at IS NOT NULL;
CREATE INDEX saved_discounts_due_idx ON saved_discounts (valid_until) WHERE status = 'saved' AND valid_until IS NOT NULL;
CREATE INDEX orders_pending_idx ON orders (expires_at) WHERE status = 'pending';
CREATE INDEX ledger_adjustments_idx ON bizpoints_transactions (actor_id, booked_on) WHERE kind = 'adjust';

-- ── Who may do what ────────────────────────────────────────────────────────────────────────────────────────────────
GRANT SELECT ON refunds, receivables, webhook_events, notifications, support_tickets, support_messages, expiry_reminders TO bizcoin_app, bizcoin_reader;
GRANT INSERT ON refunds, receivables, webhook_events, notifications, support_tickets, support_messages, expiry_reminders TO bizcoin_app;
GRANT UPDATE (status, gateway_reference, failure_reason, resolved_at) ON refunds TO bizcoin_app;
GRANT UPDATE (status, resolved_at, recovered) ON receivables TO bizcoin_app;
GRANT UPDATE (processed_at, attempts, next_attempt_at) ON webhook_events TO bizcoin_app;
GRANT UPDATE (read_at) ON notifications TO bizcoin_app;
GRANT UPDATE (status, updated_at, closed_at) ON support_tickets TO bizcoin_app;
-- Refunded amounts follow the refunds by trigger; the servers change only what a payment or an order passes through.
REVOKE UPDATE ON orders, payments FROM bizcoin_app;
GRANT UPDATE (status, expires_at, paid_at, ended_at, version) ON orders TO bizcoin_app;
GRANT UPDATE (status, gateway_reference, authorized, captured, disputed, superseded, redirect_url, failure_reason, updated_at) ON payments TO bizcoin_app;
-- Conditional writes and locks are built for it, whatever the installation's default is.
ALTER ROLE bizcoin_app SET default_transaction_isolation = 'read committed';
-- What has served its time is cleared by the worker: stored answers, delivered messages, handled webhooks.
GRANT DELETE ON idempotency_keys, outbox_messages, webhook_events TO bizcoin_app;
