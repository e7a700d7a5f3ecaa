-- A purchase without a cash part has nothing to wait for: it is ordered, paid and fulfilled by one call, whose rows are
-- written once, as they will stand. The steps it shares with an order that waits are functions of their own.

-- An order begins as pending, unless there is nothing to pay in cash.
CREATE FUNCTION check_order_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'order %: cannot begin as %', NEW.id, NEW.status USING ERRCODE = 'BZ105';
END $$;
CREATE TRIGGER orders_begin BEFORE INSERT ON orders FOR EACH ROW
  WHEN (NEW.status <> 'pending' AND (NEW.status <> 'paid' OR NEW.cash > 0)) EXECUTE FUNCTION check_order_begins();

-- A hold belongs to whoever ordered; one that begins as captured, to an order that is paid.
CREATE OR REPLACE FUNCTION check_hold_owner() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM orders o WHERE o.id = NEW.order_id AND o.customer_id = NEW.user_id AND o.bizcoins = NEW.amount
    AND (NEW.status = 'open' OR NEW.status = 'captured' AND o.status = 'paid')) THEN
    RAISE EXCEPTION 'hold %: not the coins of its order', NEW.id USING ERRCODE = 'BZ108';
  END IF;
  RETURN NEW;
END $$;

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

-- Takes these shares, in this order, from the grants of a wallet whose row is locked. `shares` is [{id, grantId, amount}],
-- one for each grant.
CREATE OR REPLACE FUNCTION take_from_grants(p_user uuid, p_shares jsonb, p_hold uuid, p_entry uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  taken integer;
BEGIN
  WITH taken AS (
    UPDATE grants g SET remaining = g.remaining - s.amount
    FROM jsonb_to_recordset(p_shares) AS s(id uuid, "grantId" uuid, amount numeric)
    WHERE g.id = s."grantId" AND g.user_id = p_user AND g.remaining >= s.amount AND (g.expires_at IS NULL OR g.expires_at > business_now())
    RETURNING s.id, g.id AS grant_id, s.amount)
  INSERT INTO grant_consumptions (id, grant_id, hold_id, entry_id, amount)
  SELECT t.id, t.grant_id, p_hold, p_entry, t.amount FROM taken t;
  GET DIAGNOSTICS taken = ROW_COUNT;
  IF taken <> jsonb_array_length(p_shares) THEN RAISE EXCEPTION USING ERRCODE = 'BZ001'; END IF;
END $$;

-- Stores what a key was answered. Whoever comes second waits here for the first, and reads again.
CREATE FUNCTION keep_order_key(p_order orders, p_operation text, p_key uuid, p_input_hash bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO idempotency_keys (user_id, operation, key, input_hash, answer)
  VALUES (p_order.customer_id, p_operation, p_key, p_input_hash, jsonb_build_object('orderId', p_order.id))
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'BZ001'; END IF;
END $$;

-- Writes the snapshot of an order: of a package that is on sale on these very terms, for somebody who may buy.
CREATE FUNCTION write_order(o orders) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO orders (id, customer_id, dealer_id, kind, status, package_id, package_name, package_messages, package_days, top_up_bizcoins, currency, list, discount,
    bizcoins, bizcoins_value, cash, rate, tax_rate, quote_nonce, saved_discount_id, expires_at, created_at, paid_at)
  SELECT o.id, o.customer_id, u.dealer_id, o.kind, o.status, o.package_id, o.package_name, o.package_messages, o.package_days, o.top_up_bizcoins, o.currency, o.list, o.discount,
    o.bizcoins, o.bizcoins_value, o.cash, o.rate, o.tax_rate, o.quote_nonce, o.saved_discount_id, o.expires_at, o.created_at, o.paid_at
  FROM users u WHERE u.id = o.customer_id AND u.suspended_at IS NULL
    AND (o.kind <> 'package' OR EXISTS (
      SELECT 1 FROM packages k WHERE k.id = o.package_id AND k.archived_at IS NULL AND k.price = o.list AND k.currency = o.currency
        AND k.messages = o.package_messages AND k.days = o.package_days))
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'BZ001'; END IF;
END $$;

-- The discount of an order becomes its price.
CREATE FUNCTION consume_discount(o orders) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  redemption uuid;
BEGIN
  UPDATE saved_discounts s SET status = 'consumed' WHERE s.id = o.saved_discount_id AND s.order_id = o.id AND s.status = 'reserved' RETURNING s.redemption_id INTO redemption;
  IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'BZ001'; END IF;
  UPDATE voucher_usage SET discount_amount = o.discount, discount_currency = o.currency WHERE id = redemption;
END $$;

-- The package of an order begins, with the messages that waited for one.
CREATE FUNCTION activate_ordered_package(o orders, p_effect uuid, p_movement uuid, p_starts_at timestamptz, p_ends_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  absorbed integer;
BEGIN
  SELECT message_balance INTO absorbed FROM users WHERE id = o.customer_id FOR NO KEY UPDATE;
  INSERT INTO customer_packages (id, customer_id, package_id, name, starts_at, ends_at, order_id)
  VALUES (p_effect, o.customer_id, o.package_id, o.package_name, p_starts_at, p_ends_at, o.id);
  INSERT INTO message_movements (id, customer_id, customer_package_id, amount, kind, cause_kind, cause_id)
  VALUES (p_movement, o.customer_id, p_effect, o.package_messages, 'activation', 'order', o.id);
  IF absorbed > 0 THEN
    INSERT INTO message_movements (id, customer_id, customer_package_id, amount, kind, cause_kind, cause_id)
    VALUES (gen_random_uuid(), o.customer_id, NULL, -absorbed, 'absorb', 'activation', p_effect),
           (gen_random_uuid(), o.customer_id, p_effect, absorbed, 'absorb', 'activation', p_effect);
  END IF;
END $$;

-- The coins of an order become revenue.
CREATE FUNCTION capture_coins(o orders, p_entry uuid, p_booked_on date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, booked_on)
  VALUES (p_entry, 'wallet:' || o.customer_id, 'revenue', o.bizcoins, 'capture', 'order:' || o.id, p_booked_on);
END $$;

-- Places an order that waits for its payment: the snapshot, its first payment if there is cash to pay, the discount
-- reserved, the coins held, the answer stored. Answers 'done' or 'stale'.
CREATE OR REPLACE FUNCTION place_order(p jsonb, p_input_hash bytea, OUT status text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  o orders%ROWTYPE := jsonb_populate_record(NULL::orders, p->'order');
BEGIN
  o.status := 'pending';
  o.created_at := business_now();
  PERFORM keep_order_key(o, p->>'operation', (p->>'key')::uuid, p_input_hash);
  PERFORM write_order(o);
  IF o.cash > 0 THEN
    INSERT INTO payments (id, order_id, gateway, amount, currency) VALUES ((p->>'paymentId')::uuid, o.id, p->>'gateway', o.cash, o.currency);
  END IF;
  IF o.saved_discount_id IS NOT NULL THEN PERFORM reserve_discount(o.saved_discount_id, o.customer_id, o.id); END IF;
  IF o.bizcoins > 0 THEN
    PERFORM take_hold((p->>'holdId')::uuid, o.customer_id, o.id, o.bizcoins, p->'shares', o.expires_at, (p->>'bookedOn')::date);
  END IF;
  status := 'done';
EXCEPTION WHEN SQLSTATE 'BZ001' THEN
  status := 'stale';
END $$;

-- Sells a package for coins and discount alone, in one call that is a transaction by itself. Answers 'done' or 'stale'
-- (read and decide again); what it is given besides the order is {holdId, entryId, effectId, movementId, shares,
-- bookedOn, endsAt, operation, key}.
CREATE FUNCTION buy_with_coins(p jsonb, p_input_hash bytea, OUT status text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  o orders%ROWTYPE := jsonb_populate_record(NULL::orders, p->'order');
  at timestamptz := business_now();
  hold uuid := p->>'holdId';
  entry uuid := p->>'entryId';
  booked_on date := p->>'bookedOn';
BEGIN
  o.status := 'paid';
  o.created_at := at;
  o.paid_at := at;
  PERFORM keep_order_key(o, p->>'operation', (p->>'key')::uuid, p_input_hash);
  PERFORM write_order(o);
  IF o.saved_discount_id IS NOT NULL THEN
    PERFORM reserve_discount(o.saved_discount_id, o.customer_id, o.id);
    PERFORM consume_discount(o);
  END IF;
  IF o.bizcoins > 0 THEN
    PERFORM expire_due_grants(o.customer_id, booked_on);
    PERFORM 1 FROM wallets w WHERE w.user_id = o.customer_id AND w.held + o.bizcoins <= w.balance;
    IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'BZ001'; END IF;
    INSERT INTO holds (id, user_id, order_id, amount, status, expires_at, resolved_at) VALUES (hold, o.customer_id, o.id, o.bizcoins, 'captured', o.expires_at, at);
    PERFORM capture_coins(o, entry, booked_on);
    PERFORM take_from_grants(o.customer_id, p->'shares', hold, entry);
  END IF;
  PERFORM activate_ordered_package(o, (p->>'effectId')::uuid, (p->>'movementId')::uuid, at, (p->>'endsAt')::timestamptz);
  INSERT INTO outbox_messages (topic, user_id, payload) VALUES ('order.paid', o.customer_id, jsonb_build_object('orderId', o.id));
  status := 'done';
EXCEPTION WHEN SQLSTATE 'BZ001' THEN
  status := 'stale';
END $$;

-- Fulfils an order whose cash part, if any, was captured: coins taken, discount consumed, package activated or grant
-- made, once. The hold and the reservation must be in place. Answers 'done', 'paid' (somebody was faster) or 'stale'.
CREATE OR REPLACE FUNCTION settle_order(p_order uuid, p_payment uuid, p_entry uuid, p_effect uuid, p_movement uuid, p_ends_at timestamptz, p_booked_on date, OUT status text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  o orders%ROWTYPE;
  h holds%ROWTYPE;
  at timestamptz := business_now();
BEGIN
  SELECT * INTO o FROM orders WHERE id = p_order FOR NO KEY UPDATE;
  IF o.status IN ('paid', 'partially_refunded', 'refunded') THEN status := 'paid'; RETURN; END IF;
  IF o.cash > 0 THEN
    PERFORM advance_payment(p_payment, 'captured');
    IF NOT EXISTS (SELECT 1 FROM payments WHERE id = p_payment AND order_id = p_order AND captured = o.cash AND NOT superseded) THEN
      RAISE EXCEPTION 'order %: % did not pay its cash part', p_order, p_payment USING ERRCODE = 'BZ109';
    END IF;
  END IF;
  IF o.bizcoins > 0 THEN
    SELECT * INTO h FROM holds WHERE order_id = p_order AND holds.status = 'open' FOR NO KEY UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'BZ001'; END IF;
  END IF;
  IF o.saved_discount_id IS NOT NULL THEN PERFORM consume_discount(o); END IF;
  IF o.bizcoins > 0 THEN
    UPDATE holds SET status = 'captured', resolved_at = at WHERE id = h.id;
    PERFORM capture_coins(o, p_entry, p_booked_on);
    UPDATE grant_consumptions SET entry_id = p_entry WHERE hold_id = h.id;
  END IF;
  IF o.kind = 'top_up' THEN
    PERFORM 1 FROM wallets WHERE user_id = o.customer_id AND balance + o.top_up_bizcoins <= 1000000 FOR NO KEY UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'BZ001'; END IF;
    INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, booked_on)
    VALUES (p_entry, 'top_up_clearing', 'wallet:' || o.customer_id, o.top_up_bizcoins, 'top_up', 'order:' || p_order, p_booked_on);
    INSERT INTO grants (id, user_id, category, amount, remaining, cause_kind, cause_id)
    VALUES (p_effect, o.customer_id, 'paid', o.top_up_bizcoins, o.top_up_bizcoins, 'order', p_order);
  ELSE
    PERFORM activate_ordered_package(o, p_effect, p_movement, at, p_ends_at);
  END IF;
  UPDATE orders SET status = 'paid', paid_at = at WHERE id = p_order;
  INSERT INTO outbox_messages (topic, user_id, payload) VALUES ('order.paid', o.customer_id, jsonb_build_object('orderId', p_order));
  status := 'done';
EXCEPTION WHEN SQLSTATE 'BZ001' THEN
  status := 'stale';
END $$;

REVOKE EXECUTE ON FUNCTION check_order_begins(), keep_order_key(orders, text, uuid, bytea), write_order(orders), consume_discount(orders),
  activate_ordered_package(orders, uuid, uuid, timestamptz, timestamptz), capture_coins(orders, uuid, date), buy_with_coins(jsonb, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION buy_with_coins(jsonb, bytea) TO bizcoin_app;
