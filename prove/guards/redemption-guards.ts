import { emptying } from './emptying';
import { columnRule, constraint, type Guard, privilege, trigger, uniqueIndex } from './guard';

const usage = (columns: { customer?: string; number?: number; key?: string }) =>
  `INSERT INTO voucher_usage (id, voucher_id, user_id, created_by, use_number, redemption_type, benefit, idempotency_key, used_at)
   VALUES (gen_random_uuid(), '{voucher}', '${columns.customer ?? '{other}'}', '{staff}', ${columns.number ?? 1}, 'credit', '{}', '${columns.key ?? '{fresh}'}', now())`;

/** Redemptions, rollbacks, attempts and the answers kept under keys. */
export const redemptionGuards: readonly Guard[] = [
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
  columnRule(
    'voucher_usage.use_number',
    'use_number',
    'use_number_range',
    'uses are counted from one',
    usage({ number: 0 }),
  ),
  columnRule(
    'voucher_usage.redemption_type',
    'voucher_type',
    'voucher_type_known',
    'a redemption has a known type',
    usage({}).replace("'credit'", "'cash'"),
  ),
  constraint(
    'voucher_usage',
    'voucher_usage_discount',
    'a discount names its currency',
    "UPDATE voucher_usage SET discount_amount = 5 WHERE id = '{redemption}'",
  ),
  columnRule(
    'voucher_usage.discount_amount',
    'discount_amount',
    'discount_amount_not_negative',
    'a discount never costs anything',
    "UPDATE voucher_usage SET discount_amount = -5, discount_currency = 'USD' WHERE id = '{redemption}'",
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
  columnRule(
    'voucher_redemption_attempts.kind',
    'attempt_kind',
    'attempt_kind_known',
    'an attempt is a preview or a redemption',
    "INSERT INTO voucher_redemption_attempts (id, kind, outcome, rules_version, duration_ms) VALUES (gen_random_uuid(), 'peek', 'success', 1, 1)",
  ),
  constraint(
    'idempotency_keys',
    'idempotency_keys_pkey',
    'one key has one answer',
    "INSERT INTO idempotency_keys (user_id, operation, key, input_hash, answer) SELECT user_id, operation, key, input_hash, '{}' FROM idempotency_keys LIMIT 1",
  ),
  columnRule(
    'idempotency_keys.input_hash',
    'sha256_hash',
    'sha256_hash_length',
    'a key is bound to the whole hash of its input',
    "INSERT INTO idempotency_keys (user_id, operation, key, input_hash, answer) VALUES ('{customer}', 'x', '{fresh}', 'short', '{}')",
  ),
  constraint(
    'attempt_budgets',
    'attempt_budgets_used',
    'a budget is never negative',
    "INSERT INTO attempt_budgets (subject, window_start, used, last_used_at) VALUES ('x', now(), -1, now())",
  ),
];
