import { constraint, type Guard, privilege, trigger, uniqueIndex } from './guard';

const newVoucher = (columns: Record<string, string>) => {
  const all: Record<string, string> = {
    id: 'gen_random_uuid()',
    code_hash: "sha256('new')",
    code_pepper_version: '1',
    code_encrypted: "'x'",
    code_key_version: '1',
    code_tail: "'TEST'",
    vanity: 'false',
    type: "'credit'",
    value: '5',
    package_id: 'NULL',
    usage_limit: '10',
    sharded: 'false',
    time_zone: "'UTC'",
    currency: "'USD'",
    created_by: "'{staff}'",
    ...columns,
  };
  return `INSERT INTO vouchers (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')})`;
};
const entry = (
  from: string,
  to: string,
  amount: string,
  rest = "'grant', gen_random_uuid()::text, current_date, NULL, NULL",
) =>
  `INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, booked_on, actor_id, reason)
   VALUES (gen_random_uuid(), '${from}', '${to}', ${amount}, ${rest})`;
const usage = (columns: { customer?: string; number?: number; key?: string }) =>
  `INSERT INTO voucher_usage (id, voucher_id, user_id, created_by, use_number, redemption_type, benefit, idempotency_key, used_at)
   VALUES (gen_random_uuid(), '{voucher}', '${columns.customer ?? '{other}'}', '{staff}', ${columns.number ?? 1}, 'credit', '{}', '${columns.key ?? '{fresh}'}', now())`;
const movement = (columns: { amount?: number; kind?: string; cause?: string; target?: string; customer?: string }) =>
  `INSERT INTO message_movements (id, customer_id, customer_package_id, amount, kind, cause_kind, cause_id)
   VALUES (gen_random_uuid(), '${columns.customer ?? '{customer}'}', ${columns.target ?? "'{subscription}'"}, ${columns.amount ?? 5}, '${columns.kind ?? 'grant'}', 'grant', '${columns.cause ?? '{fresh}'}')`;
const order = (columns: Record<string, string>) => {
  const all: Record<string, string> = {
    id: 'gen_random_uuid()',
    customer_id: "'{staff}'",
    kind: "'package'",
    package_id: "'{package}'",
    package_name: "'P'",
    package_messages: '1',
    package_days: '1',
    currency: "'USD'",
    list: '10',
    discount: '0',
    bizcoins: '0',
    bizcoins_value: '0',
    cash: '10',
    rate: '1',
    expires_at: 'now()',
    ...columns,
  };
  return `INSERT INTO orders (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')})`;
};
// A TRUNCATE cascades: the guards of the tables behind it step aside, so that only this table's own can refuse.
const emptying = (table: string) => `
  DO $$ DECLARE other text; BEGIN
    FOR other IN SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '${table}' LOOP
      EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', other);
    END LOOP;
  END $$;
  TRUNCATE ${table} CASCADE`;

/** Every guard of the tables, with something that only it refuses. */
export const tableGuards: readonly Guard[] = [
  // Vouchers and their counters
  constraint(
    'vouchers',
    'vouchers_usage_within_limit',
    'a voucher is never used above its limit',
    "UPDATE vouchers SET usage_count = usage_limit + 1 WHERE id = '{voucher}'",
  ),
  constraint(
    'voucher_counters',
    'voucher_counters_used_within_cap',
    'a shard is never used above its cap',
    "UPDATE voucher_counters SET used = cap + 1 WHERE voucher_id = '{spread}'",
  ),
  uniqueIndex(
    'vouchers_code_hash_key',
    'no two vouchers have one code',
    newVoucher({ code_hash: "(SELECT code_hash FROM vouchers WHERE id = '{voucher}')" }),
  ),
  constraint(
    'vouchers',
    'vouchers_code_hash_length',
    'a code is stored as a whole hash only',
    newVoucher({ code_hash: "'SUMMER10'" }),
  ),
  constraint(
    'vouchers',
    'vouchers_code_tail_short',
    'at most four symbols of a code are readable',
    newVoucher({ code_tail: "'SUMMER10'" }),
  ),
  constraint(
    'vouchers',
    'vouchers_type_known',
    'a voucher has a known type',
    newVoucher({ type: "'cash'", value: 'NULL' }),
  ),
  constraint(
    'vouchers',
    'vouchers_value_of_type',
    'a percentage is at most a hundred',
    newVoucher({ type: "'percentage'", value: '101' }),
  ),
  constraint(
    'vouchers',
    'vouchers_package_of_type',
    'only a package voucher names a package',
    newVoucher({ package_id: "'{package}'" }),
  ),
  constraint('vouchers', 'vouchers_usage_limit_range', 'a usage limit is positive', newVoucher({ usage_limit: '0' })),
  constraint(
    'vouchers',
    'vouchers_per_customer_limit_range',
    'a per-customer limit is positive',
    newVoucher({ per_customer_limit: '0' }),
  ),
  constraint(
    'vouchers',
    'vouchers_vanity_is_limited',
    'a public code is limited',
    `${newVoucher({ vanity: 'true', usage_limit: 'NULL', sharded: 'true', id: "'{fresh}'" })}; INSERT INTO voucher_counters (voucher_id, shard) SELECT '{fresh}', generate_series(0, 15)`,
  ),
  constraint(
    'vouchers',
    'vouchers_column_counter_is_limited',
    'an unlimited voucher is never counted in one row',
    newVoucher({ usage_limit: 'NULL' }),
  ),
  constraint(
    'vouchers',
    'vouchers_window',
    'a voucher starts before it expires',
    newVoucher({ starts_at: "'2026-02-01'", expires_at: "'2026-01-01'", expires_on: "'2025-12-31'" }),
  ),
  constraint(
    'vouchers',
    'vouchers_expiry_is_a_pair',
    'an expiry has its civil day',
    newVoucher({ expires_at: "'2026-01-01'" }),
  ),
  constraint('vouchers', 'vouchers_discount_terms', 'only a percentage has a cap', newVoucher({ max_discount: '5' })),
  constraint(
    'vouchers',
    'vouchers_discount_amounts',
    'a discount cap is positive',
    newVoucher({ type: "'percentage'", max_discount: '0' }),
  ),
  constraint(
    'vouchers',
    'vouchers_grant_terms',
    'only credit has a grant validity',
    newVoucher({ type: "'message'", grant_valid_days: '5' }),
  ),
  constraint(
    'vouchers',
    'vouchers_validity_days',
    'a validity is at least a day',
    newVoucher({ grant_valid_days: '0' }),
  ),
  trigger(
    'vouchers',
    'vouchers_keep_promise',
    'a voucher keeps its value, type, code, creator and funder',
    "UPDATE vouchers SET value = 999 WHERE id = '{voucher}'",
  ),
  trigger(
    'vouchers',
    'vouchers_never_deleted',
    'a voucher is never deleted',
    "DELETE FROM vouchers WHERE id = '{unused}'",
  ),
  trigger('vouchers', 'vouchers_never_truncated', 'vouchers are never emptied', emptying('vouchers')),
  trigger(
    'packages',
    'packages_never_deleted',
    'a package is never deleted',
    "DELETE FROM packages WHERE id = '{unusedPackage}'",
  ),
  trigger('packages', 'packages_never_truncated', 'packages are never emptied', emptying('packages')),
  trigger(
    'voucher_counters',
    'voucher_counters_never_deleted',
    'a shard is never deleted',
    "SET CONSTRAINTS ALL DEFERRED; DELETE FROM voucher_counters WHERE voucher_id = '{spread}' AND shard = 15",
  ),
  trigger(
    'voucher_counters',
    'voucher_counters_caps',
    'the caps of a spread counter stay the limit',
    "UPDATE voucher_counters SET cap = cap + 1 WHERE voucher_id = '{spread}' AND shard = 0; SET CONSTRAINTS ALL IMMEDIATE",
  ),
  trigger(
    'vouchers',
    'vouchers_counter_caps',
    'a limit never moves without its caps',
    "UPDATE vouchers SET usage_limit = usage_limit + 1 WHERE id = '{spread}'; SET CONSTRAINTS ALL IMMEDIATE",
  ),
  constraint(
    'voucher_counters',
    'voucher_counters_shard_range',
    'there are sixteen shards',
    "INSERT INTO voucher_counters (voucher_id, shard, cap) VALUES ('{spread}', 16, 0)",
  ),

  // Redemptions
  uniqueIndex('voucher_usage_once_per_use', 'one use is counted once', usage({ customer: '{customer}' })),
  uniqueIndex(
    'voucher_usage_user_id_idempotency_key_key',
    'one key redeems once, for ever',
    usage({ customer: '{customer}', number: 2, key: '{key}' }),
  ),
  constraint(
    'voucher_usage',
    'voucher_usage_not_own',
    'nobody redeems what they created',
    usage({ customer: '{staff}' }),
  ),
  constraint('voucher_usage', 'voucher_usage_number_range', 'uses are counted from one', usage({ number: 0 })),
  constraint(
    'voucher_usage',
    'voucher_usage_type_known',
    'a redemption has a known type',
    usage({}).replace("'credit'", "'cash'"),
  ),
  constraint(
    'voucher_usage',
    'voucher_usage_discount',
    'a discount names its currency',
    "UPDATE voucher_usage SET discount_amount = 5 WHERE id = '{redemption}'",
  ),
  constraint(
    'voucher_usage',
    'voucher_usage_returned_by_rollback',
    'a use returns only by a rollback',
    "UPDATE voucher_usage SET use_returned_at = now() WHERE id = '{redemption}'",
  ),
  trigger(
    'voucher_usage',
    'voucher_usage_keep',
    'a redemption is never rewritten',
    "UPDATE voucher_usage SET benefit = '{}' WHERE id = '{redemption}'",
  ),
  trigger(
    'voucher_usage',
    'voucher_usage_never_deleted',
    'a redemption is never deleted',
    "DELETE FROM voucher_usage WHERE id = '{redemption}'",
  ),
  trigger('voucher_usage', 'voucher_usage_never_truncated', 'redemptions are never emptied', emptying('voucher_usage')),
  privilege('voucher_usage', 'INSERT', 'only the redemption function writes redemptions', usage({})),
  uniqueIndex(
    'voucher_rollbacks_redemption_id_key',
    'a redemption is rolled back once',
    "INSERT INTO voucher_rollbacks (id, redemption_id, actor_id, reason, use_returned) SELECT gen_random_uuid(), '{redemption}', '{staff}', 'twice', true FROM generate_series(1, 2)",
  ),
  constraint(
    'voucher_rollbacks',
    'voucher_rollbacks_reasoned',
    'a rollback has a reason',
    "INSERT INTO voucher_rollbacks (id, redemption_id, actor_id, reason, use_returned) VALUES (gen_random_uuid(), '{redemption}', '{staff}', ' ', true)",
  ),
  trigger(
    'voucher_rollbacks',
    'voucher_rollbacks_keep',
    'a rollback is never rewritten',
    "UPDATE voucher_rollbacks SET reason = 'other' WHERE id = '{rollback}'",
  ),
  trigger(
    'voucher_rollbacks',
    'voucher_rollbacks_never_truncated',
    'rollbacks are never emptied',
    'TRUNCATE voucher_rollbacks',
  ),
  trigger(
    'voucher_redemption_attempts',
    'attempts_keep',
    'an attempt is never rewritten',
    "UPDATE voucher_redemption_attempts SET outcome = 'success'",
  ),
  trigger(
    'voucher_redemption_attempts',
    'attempts_never_deleted',
    'an attempt is never deleted',
    'DELETE FROM voucher_redemption_attempts',
  ),
  trigger(
    'voucher_redemption_attempts',
    'attempts_never_truncated',
    'attempts are never emptied',
    'TRUNCATE voucher_redemption_attempts',
  ),
  constraint(
    'voucher_redemption_attempts',
    'attempts_kind_known',
    'an attempt is a preview or a redemption',
    "INSERT INTO voucher_redemption_attempts (id, kind, outcome, rules_version, duration_ms) VALUES (gen_random_uuid(), 'peek', 'success', 1, 1)",
  ),
  constraint(
    'idempotency_keys',
    'idempotency_keys_pkey',
    'one key has one answer',
    "INSERT INTO idempotency_keys (user_id, operation, key, input_hash, answer) SELECT user_id, operation, key, input_hash, '{}' FROM idempotency_keys LIMIT 1",
  ),
  constraint(
    'idempotency_keys',
    'idempotency_keys_hash_length',
    'a key is bound to the whole hash of its input',
    "INSERT INTO idempotency_keys (user_id, operation, key, input_hash, answer) VALUES ('{customer}', 'x', '{fresh}', 'short', '{}')",
  ),
  constraint(
    'attempt_budgets',
    'attempt_budgets_used',
    'a budget is never negative',
    "INSERT INTO attempt_budgets (subject, window_start, used, last_used_at) VALUES ('x', now(), -1, now())",
  ),

  // Messages
  constraint(
    'customer_packages',
    'customer_packages_used_within_allowance',
    'no message is used that was not allowed',
    movement({ amount: -1_000_000, kind: 'usage' }),
  ),
  constraint(
    'users',
    'users_message_balance_not_negative',
    'a message balance is never negative',
    movement({ amount: -1_000_000, target: 'NULL' }),
  ),
  constraint(
    'customer_packages',
    'customer_packages_one_cause',
    'a subscription has exactly one cause',
    "UPDATE customer_packages SET order_id = '{order}' WHERE id = '{subscription}'",
  ),
  uniqueIndex(
    'customer_packages_redemption_id_key',
    'a redemption activates one package',
    "INSERT INTO customer_packages (id, customer_id, package_id, name, starts_at, ends_at, voucher_id, redemption_id) SELECT gen_random_uuid(), customer_id, package_id, name, starts_at, ends_at, voucher_id, redemption_id FROM customer_packages WHERE id = '{subscription}'",
  ),
  uniqueIndex(
    'customer_packages_order_id_key',
    'an order activates one package',
    "INSERT INTO customer_packages (id, customer_id, package_id, name, starts_at, ends_at, order_id) SELECT gen_random_uuid(), '{customer}', '{package}', 'P', now(), now(), '{order}' FROM generate_series(1, 2)",
  ),
  constraint(
    'customer_packages',
    'customer_packages_voucher_of_redemption',
    'a redeemed subscription names its voucher',
    "UPDATE customer_packages SET voucher_id = NULL WHERE id = '{subscription}'",
  ),
  constraint(
    'customer_packages',
    'customer_packages_window',
    'a subscription ends after it starts',
    "UPDATE customer_packages SET ends_at = starts_at - interval '1 day' WHERE id = '{subscription}'",
  ),
  uniqueIndex('message_movements_one_per_cause', 'one cause moves messages once', `${movement({})}; ${movement({})}`),
  constraint('message_movements', 'message_movements_moves', 'a movement moves something', movement({ amount: 0 })),
  constraint(
    'message_movements',
    'message_movements_usage_sign',
    'usage only takes',
    movement({ amount: 5, kind: 'usage' }).replace(
      /^/,
      "UPDATE customer_packages SET messages_used = 5 WHERE id = '{subscription}'; ",
    ),
  ),
  constraint(
    'message_movements',
    'message_movements_kind_known',
    'a movement has a known kind',
    movement({ kind: 'gift' }),
  ),
  constraint(
    'message_movements',
    'message_movements_cause_known',
    'a movement has a known cause',
    movement({}).replace("'grant', 'grant'", "'grant', 'luck'"),
  ),
  trigger(
    'message_movements',
    'message_movements_apply',
    'messages never move to the subscription of somebody else',
    movement({ customer: '{other}' }),
  ),
  trigger(
    'message_movements',
    'message_movements_keep',
    'a movement is never rewritten',
    'UPDATE message_movements SET amount = amount + 1',
  ),
  trigger(
    'message_movements',
    'message_movements_never_truncated',
    'movements are never emptied',
    'TRUNCATE message_movements',
  ),
  privilege(
    'customer_packages',
    'UPDATE',
    'only movements change an allowance',
    "UPDATE customer_packages SET messages_allowed = 999 WHERE id = '{subscription}'",
  ),

  // Bizcoins
  constraint(
    'wallets',
    'wallets_held_within_balance',
    'a wallet is never overdrawn',
    "UPDATE wallets SET held = balance + 1 WHERE user_id = '{customer}'",
  ),
  constraint(
    'wallets',
    'wallets_balance_max',
    'a wallet holds at most a million',
    `${entry('issuance', 'wallet:{customer}', '999999')}`,
  ),
  constraint(
    'bizpoints_transactions',
    'ledger_amount_positive',
    'an entry moves a positive amount',
    entry('issuance', 'wallet:{customer}', '-1'),
  ),
  constraint(
    'bizpoints_transactions',
    'ledger_two_accounts',
    'an entry has two accounts',
    entry('issuance', 'issuance', '1'),
  ),
  constraint(
    'bizpoints_transactions',
    'ledger_from_account_known',
    'coins come from a known account',
    entry('thin_air', 'wallet:{customer}', '1'),
  ),
  constraint(
    'bizpoints_transactions',
    'ledger_to_account_known',
    'coins go to a known account',
    entry('issuance', 'pocket', '1'),
  ),
  constraint(
    'bizpoints_transactions',
    'ledger_kind_known',
    'an entry has a known kind',
    entry('issuance', 'wallet:{customer}', '1', "'gift', 'x', current_date, NULL, NULL"),
  ),
  constraint(
    'bizpoints_transactions',
    'ledger_manual_entries_signed',
    'a manual entry names its actor and reason',
    entry('adjustment', 'wallet:{customer}', '1', "'adjust', 'x', current_date, NULL, NULL"),
  ),
  uniqueIndex(
    'bizpoints_transactions_kind_reference_key',
    'one cause is booked once, for ever',
    entry('issuance', 'wallet:{customer}', '1', "'grant', 'redemption:{redemption}', current_date, NULL, NULL"),
  ),
  trigger(
    'bizpoints_transactions',
    'ledger_moves',
    'no entry names a wallet that does not exist',
    entry('issuance', 'wallet:{fresh}', '1'),
  ),
  trigger(
    'bizpoints_transactions',
    'ledger_keep',
    'an entry is never rewritten',
    'UPDATE bizpoints_transactions SET amount = amount + 1',
  ),
  trigger(
    'bizpoints_transactions',
    'ledger_never_truncated',
    'the ledger is never emptied',
    emptying('bizpoints_transactions'),
  ),
  privilege(
    'bizpoints_transactions',
    'UPDATE',
    'the servers cannot rewrite the ledger',
    'UPDATE bizpoints_transactions SET amount = 1',
  ),
  privilege(
    'bizpoints_transactions',
    'DELETE',
    'the servers cannot delete from the ledger',
    'DELETE FROM bizpoints_transactions WHERE false',
  ),
  privilege(
    'wallets',
    'UPDATE',
    'only entries and holds change a wallet',
    "UPDATE wallets SET balance = 999999 WHERE user_id = '{customer}'",
  ),
  constraint(
    'grants',
    'grants_remaining_within_amount',
    'a grant never holds more than it gave',
    "UPDATE grants SET remaining = amount + 1 WHERE user_id = '{customer}'",
  ),
  uniqueIndex(
    'grants_cause_kind_cause_id_key',
    'one cause grants once',
    "INSERT INTO grants (id, user_id, category, amount, remaining, cause_kind, cause_id) VALUES (gen_random_uuid(), '{customer}', 'promotional', 1, 0, 'redemption', '{redemption}')",
  ),
  constraint(
    'grants',
    'grants_category_known',
    'a grant is paid or promotional',
    "INSERT INTO grants (id, user_id, category, amount, remaining, cause_kind, cause_id) VALUES (gen_random_uuid(), '{customer}', 'gift', 1, 0, 'adjustment', '{fresh}')",
  ),
  constraint(
    'grants',
    'grants_cause_known',
    'a grant has a known cause',
    "INSERT INTO grants (id, user_id, category, amount, remaining, cause_kind, cause_id) VALUES (gen_random_uuid(), '{customer}', 'paid', 1, 0, 'luck', '{fresh}')",
  ),
  constraint(
    'grants',
    'grants_restore_names_its_grant',
    'a successor names the grant it restores',
    "INSERT INTO grants (id, user_id, category, amount, remaining, cause_kind, cause_id) VALUES (gen_random_uuid(), '{customer}', 'paid', 1, 0, 'restore', '{fresh}')",
  ),
  trigger(
    'grants',
    'grants_cover_wallet',
    'grants never lose coins that the wallet still has',
    "UPDATE grants SET remaining = 0 WHERE user_id = '{customer}'; SET CONSTRAINTS ALL IMMEDIATE",
  ),
  trigger(
    'wallets',
    'wallets_covered_by_grants',
    'a wallet never gets coins without a grant',
    `${entry('issuance', 'wallet:{customer}', '1')}; SET CONSTRAINTS ALL IMMEDIATE`,
  ),
  constraint(
    'grant_consumptions',
    'grant_consumptions_amounts',
    'no more comes back than was taken',
    "INSERT INTO grant_consumptions (id, grant_id, hold_id, amount, restored) VALUES (gen_random_uuid(), '{grant}', '{hold}', 1, 2)",
  ),
  constraint(
    'grant_consumptions',
    'grant_consumptions_has_cause',
    'coins are taken for a cause',
    "INSERT INTO grant_consumptions (id, grant_id, amount) VALUES (gen_random_uuid(), '{grant}', 1)",
  ),
  constraint(
    'holds',
    'holds_amount_positive',
    'a hold holds something',
    "INSERT INTO holds (id, user_id, order_id, amount, expires_at) VALUES (gen_random_uuid(), '{other}', '{otherOrder}', 0, now())",
  ),
  constraint(
    'holds',
    'holds_status_known',
    'a hold is open, captured or voided',
    "UPDATE holds SET status = 'lost', resolved_at = now() WHERE id = '{hold}'",
  ),
  constraint(
    'holds',
    'holds_resolution_dated',
    'a resolved hold says when',
    "UPDATE holds SET status = 'voided' WHERE id = '{hold}'",
  ),
  uniqueIndex(
    'holds_one_open_per_order',
    'an order has one open hold',
    "INSERT INTO holds (id, user_id, order_id, amount, expires_at) VALUES (gen_random_uuid(), '{customer}', '{order}', 1, now())",
  ),
  trigger(
    'holds',
    'holds_move',
    'a hold is resolved once',
    "UPDATE holds SET status = 'voided', resolved_at = now() WHERE id = '{hold}'; UPDATE holds SET status = 'captured' WHERE id = '{hold}'",
  ),
  trigger('holds', 'holds_never_deleted', 'a hold is never deleted', "DELETE FROM holds WHERE id = '{hold}'"),

  // Purchases
  constraint('orders', 'orders_parts_add_up', 'the parts of an order are its price', order({ cash: '9' })),
  constraint(
    'orders',
    'orders_parts_not_negative',
    'no part of an order is negative',
    order({ cash: '11', discount: '-1' }),
  ),
  constraint(
    'orders',
    'orders_refunds_within_parts',
    'no more is refunded than was paid',
    "UPDATE orders SET refunded_cash = cash + 1 WHERE id = '{order}'",
  ),
  constraint(
    'orders',
    'orders_kind_known',
    'an order buys a package or a top-up',
    order({
      kind: "'gift'",
      package_id: 'NULL',
      package_name: 'NULL',
      package_messages: 'NULL',
      package_days: 'NULL',
      top_up_bizcoins: '1',
    }),
  ),
  constraint('orders', 'orders_status_known', 'an order has a known status', order({ status: "'lost'" })),
  constraint('orders', 'orders_what_is_bought', 'an order says what is bought', order({ package_id: 'NULL' })),
  constraint(
    'orders',
    'orders_paid_is_dated',
    'a paid order says when',
    "UPDATE orders SET status = 'paid' WHERE id = '{otherOrder}'",
  ),
  uniqueIndex(
    'orders_one_pending_per_kind',
    'a customer has one pending order of a kind',
    order({ customer_id: "'{other}'" }),
  ),
  trigger(
    'orders',
    'orders_transition',
    'an order takes legal steps only',
    "UPDATE orders SET status = 'refunded', paid_at = now() WHERE id = '{otherOrder}'",
  ),
  trigger(
    'orders',
    'orders_keep_snapshot',
    'an order keeps its snapshot',
    "UPDATE orders SET list = 1, cash = 1 WHERE id = '{otherOrder}'",
  ),
  trigger(
    'orders',
    'orders_never_deleted',
    'an order is never deleted',
    "DELETE FROM orders WHERE id = '{lonelyOrder}'",
  ),
  constraint(
    'payments',
    'payments_amounts',
    'no more is captured than was authorised',
    "UPDATE payments SET captured = 1 WHERE id = '{payment}'",
  ),
  constraint(
    'payments',
    'payments_status_known',
    'a payment has a known status',
    "INSERT INTO payments (id, order_id, gateway, amount, currency, status) VALUES (gen_random_uuid(), '{lonelyOrder}', 'sandbox', 1, 'USD', 'lost')",
  ),
  constraint(
    'payments',
    'payments_gateway_known',
    'a payment has a known gateway',
    "INSERT INTO payments (id, order_id, gateway, amount, currency) VALUES (gen_random_uuid(), '{lonelyOrder}', 'cheque', 1, 'USD')",
  ),
  uniqueIndex(
    'payments_one_live_per_order',
    'an order has one live payment',
    "INSERT INTO payments (id, order_id, gateway, amount, currency) VALUES (gen_random_uuid(), '{otherOrder}', 'sandbox', 1, 'USD')",
  ),
  uniqueIndex(
    'payments_gateway_gateway_reference_key',
    'a gateway payment is ours once',
    "INSERT INTO payments (id, order_id, gateway, gateway_reference, amount, currency) VALUES (gen_random_uuid(), '{lonelyOrder}', 'sandbox', 'pi_1', 1, 'USD')",
  ),
  trigger(
    'payments',
    'payments_transition',
    'a payment takes legal steps only',
    "UPDATE payments SET status = 'captured' WHERE id = '{payment}'",
  ),
  trigger(
    'payments',
    'payments_never_deleted',
    'a payment is never deleted',
    "DELETE FROM payments WHERE id = '{payment}'",
  ),
  constraint(
    'saved_discounts',
    'saved_discounts_percent_range',
    'a discount is at most the price',
    "UPDATE saved_discounts SET percent = 101 WHERE id = '{discount}'",
  ),
  constraint(
    'saved_discounts',
    'saved_discounts_status_known',
    'a saved discount has a known status',
    "INSERT INTO saved_discounts (id, customer_id, redemption_id, percent, currency, status) VALUES (gen_random_uuid(), '{customer}', '{redemption}', 5, 'USD', 'lost')",
  ),
  constraint(
    'saved_discounts',
    'saved_discounts_order',
    'a reserved discount names its order',
    "UPDATE saved_discounts SET status = 'reserved' WHERE id = '{discount}'",
  ),
  uniqueIndex(
    'saved_discounts_redemption_id_key',
    'a redemption saves one discount',
    "INSERT INTO saved_discounts (id, customer_id, redemption_id, percent, currency) SELECT gen_random_uuid(), customer_id, redemption_id, percent, currency FROM saved_discounts WHERE id = '{discount}'",
  ),
  uniqueIndex(
    'saved_discounts_one_per_order',
    'an order uses one discount',
    "UPDATE saved_discounts SET status = 'reserved', order_id = '{order}' WHERE id = '{discount}'; INSERT INTO saved_discounts (id, customer_id, redemption_id, percent, currency, status, order_id) VALUES (gen_random_uuid(), '{customer}', '{redemption}', 5, 'USD', 'reserved', '{order}')",
  ),
  trigger(
    'saved_discounts',
    'saved_discounts_transition',
    'a saved discount takes legal steps only',
    "UPDATE saved_discounts SET status = 'consumed', order_id = '{order}' WHERE id = '{discount}'",
  ),

  // People and traces
  uniqueIndex(
    'users_email_canonical_key',
    'a mailbox has one account',
    "INSERT INTO users (id, name, email, email_canonical, password_hash) SELECT gen_random_uuid(), 'x', 'x', email_canonical, 'x' FROM users WHERE id = '{customer}'",
  ),
  constraint(
    'users',
    'users_email_canonical_form',
    'an address is stored in its canonical form',
    "INSERT INTO users (id, name, email, email_canonical, password_hash) VALUES (gen_random_uuid(), 'x', 'x', 'Me+tag@example.test', 'x')",
  ),
  constraint(
    'staff_members',
    'staff_members_level_range',
    'there are three levels of staff',
    'UPDATE staff_members SET level = 3',
  ),
  constraint(
    'sessions',
    'sessions_id_hash_length',
    'a session is stored as a whole hash',
    "INSERT INTO sessions (id_hash, user_id, audience, expires_at) VALUES ('plain', '{customer}', 'customer', now())",
  ),
  constraint(
    'sessions',
    'sessions_audience_known',
    'a session serves one app',
    "INSERT INTO sessions (id_hash, user_id, audience, expires_at) VALUES (sha256('x'), '{customer}', 'both', now())",
  ),
  constraint(
    'sessions',
    'sessions_admin_ends',
    'an admin session ends however busy it is',
    "INSERT INTO sessions (id_hash, user_id, audience, expires_at) VALUES (sha256('x'), '{staff}', 'admin', now())",
  ),
  constraint(
    'packages',
    'packages_amounts',
    'a package has messages, days and a price',
    "UPDATE packages SET price = -1 WHERE id = '{package}'",
  ),
  constraint(
    'secret_fingerprints',
    'secret_fingerprints_form',
    'a secret is remembered by a whole hash',
    "INSERT INTO secret_fingerprints (kind, version, fingerprint) VALUES ('pepper', 9, 'short')",
  ),
  constraint(
    'users',
    'users_biz_points_not_negative',
    'the mirrored balance is never negative',
    "UPDATE users SET biz_points = -1 WHERE id = '{customer}'",
  ),
  trigger('audit_log', 'audit_log_keep', 'the audit log is never rewritten', "UPDATE audit_log SET action = 'nothing'"),
  trigger('audit_log', 'audit_log_never_truncated', 'the audit log is never emptied', 'TRUNCATE audit_log'),
  constraint(
    'audit_log',
    'audit_log_action',
    'an audit row names its action',
    "INSERT INTO audit_log (id, action, subject_kind, subject_id) VALUES (gen_random_uuid(), '', 'x', 'x')",
  ),
];
