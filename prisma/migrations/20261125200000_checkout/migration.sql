-- A purchase in the books: each function is one step of docs/checkout.md. Those that belong to an order that waits are
-- called inside a transaction that holds the customer's checkout lock or the order's row. What was decided is passed in;
-- whatever may have changed since is asserted again, and BZ001 says "read and decide again".

-- Moves a payment by legal steps only, through the one status in between where there is no direct step.
CREATE FUNCTION advance_payment(p_payment uuid, p_to text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  was text;
  way text;
BEGIN
  SELECT status INTO was FROM payments WHERE id = p_payment FOR NO KEY UPDATE;
  IF was = p_to THEN RETURN; END IF;
  IF NOT EXISTS (SELECT 1 FROM status_transitions t WHERE t.machine = 'payments' AND t.from_status = was AND t.to_status = p_to) THEN
    SELECT one.to_status INTO way FROM status_transitions one
    JOIN status_transitions two ON two.machine = one.machine AND two.from_status = one.to_status AND two.to_status = p_to
    WHERE one.machine = 'payments' AND one.from_status = was AND one.to_status IN ('unknown', 'capturing', 'authorized')
    ORDER BY one.to_status LIMIT 1;
    IF way IS NULL THEN RAISE EXCEPTION 'payments %: % cannot become %', p_payment, was, p_to USING ERRCODE = 'BZ105'; END IF;
    PERFORM advance_payment(p_payment, way);
  END IF;
  UPDATE payments SET status = p_to, updated_at = business_now(),
    authorized = CASE WHEN p_to IN ('authorized', 'capturing', 'captured') THEN amount ELSE authorized END,
    captured = CASE WHEN p_to = 'captured' THEN amount ELSE captured END
  WHERE id = p_payment;
END $$;

-- Expires what is due in one wallet, whose row is locked: by the ledger, one entry a grant, ever.
CREATE FUNCTION expire_due_grants(p_user uuid, p_booked_on date) RETURNS numeric
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  due record;
  entry uuid;
  total numeric := 0;
BEGIN
  PERFORM 1 FROM wallets WHERE user_id = p_user FOR NO KEY UPDATE;
  FOR due IN
    SELECT id, remaining FROM grants WHERE user_id = p_user AND remaining > 0 AND expires_at <= business_now() ORDER BY id FOR NO KEY UPDATE
  LOOP
    entry := gen_random_uuid();
    INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, booked_on)
    VALUES (entry, 'wallet:' || p_user, 'expiry', due.remaining, 'expire', 'grant:' || due.id, p_booked_on);
    INSERT INTO grant_consumptions (id, grant_id, entry_id, amount) VALUES (gen_random_uuid(), due.id, entry, due.remaining);
    UPDATE grants SET remaining = 0 WHERE id = due.id;
    total := total + due.remaining;
  END LOOP;
  IF total > 0 THEN
    INSERT INTO outbox_messages (topic, user_id, payload) VALUES ('wallet.expired', p_user, jsonb_build_object('amount', total::numeric(14,2)::text));
  END IF;
  RETURN total;
END $$;

-- Takes these shares, in this order, from the grants of a wallet whose row is locked. `shares` is [{id, grantId, amount}],
-- one for each grant.
CREATE FUNCTION take_from_grants(p_user uuid, p_shares jsonb, p_hold uuid, p_entry uuid) RETURNS void
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

-- Sets the coins of an order aside.
CREATE FUNCTION take_hold(p_hold uuid, p_user uuid, p_order uuid, p_amount numeric, p_shares jsonb, p_expires_at timestamptz, p_booked_on date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM expire_due_grants(p_user, p_booked_on);
  INSERT INTO holds (id, user_id, order_id, amount, expires_at)
  SELECT p_hold, p_user, p_order, p_amount, p_expires_at FROM wallets w WHERE w.user_id = p_user AND w.held + p_amount <= w.balance;
  IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'BZ001'; END IF;
  PERFORM take_from_grants(p_user, p_shares, p_hold, NULL);
END $$;

-- Reserves the discount an order was priced with.
CREATE FUNCTION reserve_discount(p_discount uuid, p_customer uuid, p_order uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE saved_discounts SET status = 'reserved', order_id = p_order
  WHERE id = p_discount AND customer_id = p_customer AND status = 'saved' AND (valid_until IS NULL OR valid_until > business_now());
  IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'BZ001'; END IF;
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

-- Places an order that waits for its payment: the snapshot, its first payment if there is cash to pay, the discount
-- reserved, the coins held, the answer stored. Answers 'done' or 'stale'.
CREATE FUNCTION place_order(p jsonb, p_input_hash bytea, OUT status text)
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
CREATE FUNCTION settle_order(p_order uuid, p_payment uuid, p_entry uuid, p_effect uuid, p_movement uuid, p_ends_at timestamptz, p_booked_on date, OUT status text)
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

-- Gives coins back to the grants they came from, or to a successor of one whose time is over.
-- `restorations` is [{consumptionId, grantId, amount, successorId, successorEndsAt, category}].
CREATE FUNCTION give_back_coins(p_user uuid, p_restorations jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r record;
BEGIN
  FOR r IN
    SELECT * FROM jsonb_to_recordset(p_restorations)
      AS x("consumptionId" uuid, "grantId" uuid, amount numeric, "successorId" uuid, "successorEndsAt" timestamptz, category text) ORDER BY "grantId", "consumptionId"
  LOOP
    UPDATE grant_consumptions SET restored = restored + r.amount WHERE id = r."consumptionId" AND grant_id = r."grantId";
    IF NOT FOUND THEN RAISE EXCEPTION 'no consumption % of %', r."consumptionId", r."grantId" USING ERRCODE = 'BZ104'; END IF;
    IF r."successorId" IS NULL THEN
      UPDATE grants SET remaining = remaining + r.amount WHERE id = r."grantId" AND user_id = p_user;
    ELSE
      INSERT INTO grants (id, user_id, category, amount, remaining, expires_at, cause_kind, cause_id, restores_grant_id)
      VALUES (r."successorId", p_user, r.category, r.amount, r.amount, r."successorEndsAt", 'restore', r."successorId", r."grantId");
    END IF;
  END LOOP;
END $$;

REVOKE EXECUTE ON FUNCTION keep_order_key(orders, text, uuid, bytea), write_order(orders), consume_discount(orders),
  activate_ordered_package(orders, uuid, uuid, timestamptz, timestamptz), capture_coins(orders, uuid, date), buy_with_coins(jsonb, bytea),
  advance_payment(uuid, text), expire_due_grants(uuid, date), take_from_grants(uuid, jsonb, uuid, uuid),
  take_hold(uuid, uuid, uuid, numeric, jsonb, timestamptz, date), reserve_discount(uuid, uuid, uuid), place_order(jsonb, bytea),
  settle_order(uuid, uuid, uuid, uuid, uuid, timestamptz, date), give_back_coins(uuid, jsonb), move_refund(), keep_payment(), check_hold_owner(), check_order_begins() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION buy_with_coins(jsonb, bytea), advance_payment(uuid, text), expire_due_grants(uuid, date), take_from_grants(uuid, jsonb, uuid, uuid),
  take_hold(uuid, uuid, uuid, numeric, jsonb, timestamptz, date), reserve_discount(uuid, uuid, uuid), place_order(jsonb, bytea),
  settle_order(uuid, uuid, uuid, uuid, uuid, timestamptz, date), give_back_coins(uuid, jsonb) TO bizcoin_app;
