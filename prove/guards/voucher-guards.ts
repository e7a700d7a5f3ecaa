import { emptying } from './emptying';
import { constraint, type Guard, trigger, uniqueIndex } from './guard';

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

/** Vouchers, their counters and the packages they name. */
export const voucherGuards: readonly Guard[] = [
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
];
