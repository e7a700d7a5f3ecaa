/** The last migration this version of the servers was written for. */
export const latestMigration = '20261123000400_roles';

/** Without any one of these the servers refuse to serve: each makes a loss of money impossible (docs/integrity.md). */
export const requiredConstraints = [
  'customer_packages_one_cause',
  'customer_packages_used_within_allowance',
  'grants_remaining_within_amount',
  'holds_status_known',
  'ledger_amount_positive',
  'ledger_two_accounts',
  'message_movements_usage_sign',
  'orders_parts_add_up',
  'orders_parts_not_negative',
  'payments_amounts',
  'users_message_balance_not_negative',
  'voucher_counters_used_within_cap',
  'voucher_usage_not_own',
  'vouchers_code_hash_length',
  'vouchers_column_counter_is_limited',
  'vouchers_usage_within_limit',
  'vouchers_vanity_is_limited',
  'wallets_held_within_balance',
] as const;

export const requiredIndexes = [
  'bizpoints_transactions_kind_reference_key',
  'customer_packages_order_id_key',
  'customer_packages_redemption_id_key',
  'grants_cause_kind_cause_id_key',
  'holds_one_open_per_order',
  'idempotency_keys_pkey',
  'message_movements_one_per_cause',
  'orders_one_pending_per_kind',
  'payments_gateway_gateway_reference_key',
  'payments_one_live_per_order',
  'saved_discounts_redemption_id_key',
  'users_email_canonical_key',
  'voucher_rollbacks_redemption_id_key',
  'voucher_usage_once_per_use',
  'voucher_usage_user_id_idempotency_key_key',
  'vouchers_code_hash_key',
] as const;

export const requiredTriggers = [
  'attempts_keep',
  'audit_log_keep',
  'grants_cover_wallet',
  'holds_move',
  'ledger_keep',
  'ledger_moves',
  'message_movements_apply',
  'message_movements_keep',
  'orders_keep_snapshot',
  'orders_transition',
  'payments_transition',
  'saved_discounts_transition',
  'voucher_counters_caps',
  'voucher_usage_keep',
  'vouchers_counter_caps',
  'vouchers_keep_promise',
  'vouchers_never_deleted',
  'wallets_covered_by_grants',
  'wallets_mirror',
] as const;

export const requiredFunctions = [
  'business_now',
  'fold_uses',
  'record_attempt',
  'redeem_voucher',
  'return_use',
  'take_budget_slot',
] as const;
