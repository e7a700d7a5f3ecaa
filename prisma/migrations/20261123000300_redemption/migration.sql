-- The redemption: applied by one function that asserts again whatever may have changed since the facts were read.

CREATE FUNCTION iso_instant(at timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- Is one of these budgets spent at this moment?
CREATE FUNCTION budget_spent(subjects text[], limits integer[], window_seconds integer) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM unnest(subjects, limits) AS b(subject, lim)
    JOIN attempt_budgets a ON a.subject = b.subject
    WHERE a.used >= b.lim AND a.window_start > business_now() - make_interval(secs => window_seconds)
  )
$$;

-- Takes one slot of a fixed-window budget, or answers false when it is spent.
CREATE FUNCTION take_budget_slot(p_subject text, p_limit integer, window_seconds integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  at timestamptz := business_now();
  oldest timestamptz := at - make_interval(secs => window_seconds);
BEGIN
  IF p_limit < 1 THEN RETURN false; END IF;
  INSERT INTO attempt_budgets AS b (subject, window_start, used, last_used_at) VALUES (p_subject, at, 1, at)
  ON CONFLICT (subject) DO UPDATE SET
    window_start = CASE WHEN b.window_start <= oldest THEN at ELSE b.window_start END,
    used = CASE WHEN b.window_start <= oldest THEN 1 ELSE b.used + 1 END,
    last_used_at = at
  WHERE b.window_start <= oldest OR b.used < p_limit;
  RETURN FOUND;
END $$;

-- Records a refused attempt, or a preview, in one statement. A guess takes its slots here: the first subject is the
-- customer, whose spent budget always refuses; the others (the address) refuse only when `address_binds`.
-- Answers true unless the budget was already spent.
CREATE FUNCTION record_attempt(
  p_id uuid, p_kind text, p_outcome text, p_user uuid, p_voucher uuid, p_ip text, p_user_agent text, p_facts jsonb,
  p_rules_version integer, p_duration_ms integer, p_subjects text[], p_limits integer[], p_window_seconds integer, p_address_binds boolean
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  allowed boolean := true;
BEGIN
  FOR i IN 1 .. coalesce(array_length(p_subjects, 1), 0) LOOP
    IF NOT take_budget_slot(p_subjects[i], p_limits[i], p_window_seconds) AND (i = 1 OR p_address_binds) THEN
      allowed := false;
    END IF;
  END LOOP;
  INSERT INTO voucher_redemption_attempts (id, kind, outcome, user_id, voucher_id, ip, user_agent, facts, rules_version, duration_ms)
  VALUES (p_id, p_kind, CASE WHEN allowed THEN p_outcome ELSE 'too_many_attempts' END, p_user, p_voucher, p_ip, p_user_agent, p_facts, p_rules_version, p_duration_ms);
  RETURN allowed;
END $$;

-- Takes one use of a spread counter, starting at the customer's own shard and going round until one has room.
CREATE FUNCTION take_spread_use(p_voucher uuid, p_customer uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  first integer := hashtextextended(p_customer::text, 0) & 15;
BEGIN
  FOR i IN 0 .. 15 LOOP
    UPDATE voucher_counters SET used = used + 1
    WHERE voucher_id = p_voucher AND shard = (first + i) % 16 AND (cap IS NULL OR used < cap);
    IF FOUND THEN RETURN true; END IF;
  END LOOP;
  RETURN false;
END $$;

-- Brings the column that reports read up to date with a spread counter, and answers the exact number of uses.
CREATE FUNCTION fold_uses(p_voucher uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  uses integer;
BEGIN
  SELECT CASE WHEN v.sharded THEN (SELECT sum(c.used) FROM voucher_counters c WHERE c.voucher_id = v.id) ELSE v.usage_count END
  INTO uses FROM vouchers v WHERE v.id = p_voucher;
  UPDATE vouchers SET usage_count = uses WHERE id = p_voucher AND sharded AND usage_count <> uses;
  RETURN uses;
END $$;

-- Gives one use back. Shards are tried in ascending order, as everywhere they are locked together.
CREATE FUNCTION return_use(p_voucher uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT sharded FROM vouchers WHERE id = p_voucher) THEN
    FOR i IN 0 .. 15 LOOP
      UPDATE voucher_counters SET used = used - 1 WHERE voucher_id = p_voucher AND shard = i AND used > 0;
      EXIT WHEN FOUND;
    END LOOP;
  ELSE
    UPDATE vouchers SET usage_count = usage_count - 1 WHERE id = p_voucher;
  END IF;
  IF NOT FOUND THEN RAISE EXCEPTION 'voucher %: no use to return', p_voucher USING ERRCODE = 'BZ106'; END IF;
END $$;

-- Applies a decided redemption. Everything the decision relied on that another transaction may have changed is
-- asserted again under locks, in the order of docs/integrity.md; the counter comes last because it is the row most
-- waited for. Answers 'done', 'stale' (read and decide again) or 'key_taken'; it raises only on a defect.
CREATE FUNCTION redeem_voucher(
  p_redemption uuid, p_attempt uuid, p_effect uuid, p_movement uuid,
  p_user uuid, p_dealer uuid, p_voucher uuid, p_version integer, p_key uuid, p_input_hash bytea,
  p_benefit jsonb, p_subscription uuid, p_absorbed integer, p_ends_at timestamptz, p_booked_on date,
  p_ip text, p_user_agent text, p_facts jsonb, p_rules_version integer, p_duration_ms integer,
  p_subjects text[], p_limits integer[], p_window_seconds integer,
  OUT status text, OUT answer jsonb
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v vouchers%ROWTYPE;
  pack packages%ROWTYPE;
  wallet wallets%ROWTYPE;
  sub customer_packages%ROWTYPE;
  at timestamptz := business_now();
  n integer := 1;
  due numeric;
  balance_left integer;
BEGIN
  SELECT * INTO v FROM vouchers WHERE id = p_voucher;
  IF NOT FOUND OR v.version <> p_version THEN status := 'stale'; RETURN; END IF;
  IF budget_spent(p_subjects, p_limits, p_window_seconds) THEN status := 'stale'; RETURN; END IF;

  IF v.per_customer_limit > 1 THEN
    -- Uses are counted besides: after the limit was lowered a use may have a number above it.
    SELECT coalesce(min(free), 0) INTO n FROM generate_series(1, v.per_customer_limit) AS free
    WHERE NOT EXISTS (SELECT 1 FROM voucher_usage u WHERE u.voucher_id = p_voucher AND u.user_id = p_user AND u.use_number = free AND u.use_returned_at IS NULL)
      AND v.per_customer_limit > (SELECT count(*) FROM voucher_usage u WHERE u.voucher_id = p_voucher AND u.user_id = p_user AND u.use_returned_at IS NULL);
    IF n = 0 THEN status := 'stale'; RETURN; END IF;
  END IF;
  INSERT INTO voucher_usage (id, voucher_id, user_id, created_by, use_number, redemption_type, benefit, idempotency_key, used_at)
  VALUES (p_redemption, p_voucher, p_user, v.created_by, n, v.type, p_benefit, p_key, at)
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    -- The same key may have succeeded long ago, when its stored answer is already gone.
    status := CASE WHEN EXISTS (SELECT 1 FROM voucher_usage u WHERE u.user_id = p_user AND u.idempotency_key = p_key)
                    AND NOT EXISTS (SELECT 1 FROM idempotency_keys k WHERE k.user_id = p_user AND k.operation = 'voucher.redeem' AND k.key = p_key)
              THEN 'key_taken' ELSE 'stale' END;
    RETURN;
  END IF;

  answer := jsonb_build_object('redemptionId', p_redemption, 'type', v.type, 'benefit', p_benefit, 'redeemedAt', iso_instant(at));

  IF v.type = 'credit' THEN
    INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, booked_on)
    VALUES (p_movement, 'issuance', 'wallet:' || p_user, v.value, 'grant', 'redemption:' || p_redemption, p_booked_on);
    INSERT INTO grants (id, user_id, category, amount, remaining, expires_at, cause_kind, cause_id)
    VALUES (p_effect, p_user, 'promotional', v.value, v.value, p_ends_at, 'redemption', p_redemption);
    SELECT * INTO wallet FROM wallets WHERE user_id = p_user;
    SELECT coalesce(sum(remaining), 0) INTO due FROM grants WHERE user_id = p_user AND remaining > 0 AND expires_at <= at;
    answer := answer || jsonb_build_object('wallet', jsonb_build_object(
      'balance', wallet.balance::text, 'held', wallet.held::text, 'available', (wallet.balance - wallet.held - due)::text));
    INSERT INTO outbox_messages (topic, user_id, payload) VALUES ('wallet.credited', p_user,
      jsonb_build_object('redemptionId', p_redemption, 'amount', v.value::text, 'balance', wallet.balance::text));
  END IF;

  PERFORM 1 FROM users u WHERE u.id = p_user AND u.suspended_at IS NULL AND u.dealer_id IS NOT DISTINCT FROM p_dealer FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'BZ001'; END IF;

  IF v.type = 'message' THEN
    IF p_subscription IS NOT NULL THEN
      SELECT * INTO sub FROM customer_packages WHERE id = p_subscription AND customer_id = p_user FOR NO KEY UPDATE;
      IF NOT FOUND OR sub.ends_at <= business_now() THEN RAISE EXCEPTION USING ERRCODE = 'BZ001'; END IF;
    ELSIF EXISTS (SELECT 1 FROM customer_packages WHERE customer_id = p_user AND starts_at <= business_now() AND ends_at > business_now()) THEN
      RAISE EXCEPTION USING ERRCODE = 'BZ001';
    END IF;
    INSERT INTO message_movements (id, customer_id, customer_package_id, amount, kind, cause_kind, cause_id)
    VALUES (p_movement, p_user, p_subscription, v.value::integer, 'voucher', 'redemption', p_redemption);
    IF p_subscription IS NULL THEN
      SELECT message_balance INTO balance_left FROM users WHERE id = p_user;
      answer := answer || jsonb_build_object('subscription', NULL, 'messageBalance', balance_left);
    END IF;
    INSERT INTO outbox_messages (topic, user_id, payload) VALUES ('messages.added', p_user, jsonb_build_object('redemptionId', p_redemption));
  ELSIF v.type = 'package' THEN
    IF (SELECT message_balance FROM users WHERE id = p_user) <> p_absorbed THEN RAISE EXCEPTION USING ERRCODE = 'BZ001'; END IF;
    SELECT * INTO pack FROM packages WHERE id = v.package_id;
    INSERT INTO customer_packages (id, customer_id, package_id, name, starts_at, ends_at, voucher_id, redemption_id)
    VALUES (p_effect, p_user, pack.id, pack.name, at, p_ends_at, p_voucher, p_redemption);
    INSERT INTO message_movements (id, customer_id, customer_package_id, amount, kind, cause_kind, cause_id)
    VALUES (p_movement, p_user, p_effect, pack.messages, 'activation', 'redemption', p_redemption);
    IF p_absorbed > 0 THEN
      INSERT INTO message_movements (id, customer_id, customer_package_id, amount, kind, cause_kind, cause_id)
      VALUES (gen_random_uuid(), p_user, NULL, -p_absorbed, 'absorb', 'activation', p_effect),
             (gen_random_uuid(), p_user, p_effect, p_absorbed, 'absorb', 'activation', p_effect);
    END IF;
    INSERT INTO outbox_messages (topic, user_id, payload) VALUES ('package.activated', p_user, jsonb_build_object('redemptionId', p_redemption));
  ELSIF v.type = 'percentage' THEN
    INSERT INTO saved_discounts (id, customer_id, redemption_id, percent, max_discount, min_purchase, currency, valid_until)
    VALUES (p_effect, p_user, p_redemption, v.value, v.max_discount, v.min_purchase, v.currency, p_ends_at);
    answer := answer || jsonb_build_object('savedDiscount', jsonb_build_object('id', p_effect));
    INSERT INTO outbox_messages (topic, user_id, payload) VALUES ('discount.saved', p_user, jsonb_build_object('redemptionId', p_redemption));
  END IF;
  IF p_subscription IS NOT NULL OR v.type = 'package' THEN
    SELECT * INTO sub FROM customer_packages WHERE id = coalesce(p_subscription, p_effect);
    answer := answer || jsonb_build_object('subscription', jsonb_build_object(
      'id', sub.id, 'name', sub.name, 'allowed', sub.messages_allowed, 'used', sub.messages_used, 'endsAt', iso_instant(sub.ends_at)));
  END IF;

  INSERT INTO idempotency_keys (user_id, operation, key, input_hash, answer) VALUES (p_user, 'voucher.redeem', p_key, p_input_hash, answer);
  INSERT INTO voucher_redemption_attempts (id, kind, outcome, user_id, voucher_id, redemption_id, ip, user_agent, facts, rules_version, duration_ms)
  VALUES (p_attempt, 'redeem', 'success', p_user, p_voucher, p_redemption, p_ip, p_user_agent, p_facts, p_rules_version, p_duration_ms);

  -- Whoever holds the counter is alone with the voucher: an admin's edit waits for it, or has bumped the version.
  IF v.sharded THEN
    IF NOT take_spread_use(p_voucher, p_user) THEN RAISE EXCEPTION USING ERRCODE = 'BZ001'; END IF;
  ELSE
    UPDATE vouchers SET usage_count = usage_count + 1 WHERE id = p_voucher AND usage_count < usage_limit;
    IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'BZ001'; END IF;
  END IF;
  PERFORM 1 FROM vouchers w WHERE w.id = p_voucher AND w.version = p_version AND w.is_active
    AND (w.starts_at IS NULL OR w.starts_at <= business_now()) AND (w.expires_at IS NULL OR business_now() < w.expires_at);
  IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'BZ001'; END IF;

  status := 'done';
EXCEPTION WHEN SQLSTATE 'BZ001' THEN
  status := 'stale';
  answer := NULL;
END $$;
