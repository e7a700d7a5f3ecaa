import { onDatabase, type TestDatabase } from '@bizcoin/testing';

export interface PastRedemptions {
  readonly customers: readonly string[];
  /** Made the vouchers. */
  readonly admin: string;
  /** How many vouchers each customer redeemed. */
  readonly each: number;
}

const CHUNK = 250_000;

/**
 * Writes what past redemptions leave behind, set by set: vouchers for a hundred customers each, redemptions, ledger,
 * coins, stored answers and attempts, the latter in the form of the latest real ones. Triggers and foreign keys are left
 * out for the time being; CHECKs and unique indexes are not, and the books hold afterwards.
 */
export async function pastRedemptions(
  { adminUrl }: Pick<TestDatabase, 'adminUrl'>,
  { customers, admin, each }: PastRedemptions,
): Promise<void> {
  const run = (text: string, values: readonly unknown[] = []) =>
    onDatabase(adminUrl, async (client) => {
      await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
      await client.query(text, [...values]);
    });
  for (const statement of [SCHEMA, WHO, PAST_TABLE, ID_AT]) await run(statement);
  await run(FILL_WHO, [customers]);
  const total = customers.length * each;
  for (let from = 0; from < total; from += CHUNK) {
    await run('TRUNCATE bench.past');
    await run(PAST, [from, Math.min(total, from + CHUNK), customers.length, total]);
    // Side by side, for there is more than one core.
    await Promise.all([
      run(LEDGER),
      run(VOUCHERS, [admin])
        .then(() => run(USES, [admin]))
        .then(() => run(GRANTS)),
      run(ANSWERS).then(() => run(ATTEMPTS)),
    ]);
  }
  await run('UPDATE wallets SET balance = balance + $2 WHERE user_id = ANY($1::uuid[])', [customers, each]);
  await run('UPDATE users SET biz_points = biz_points + $2 WHERE id = ANY($1::uuid[])', [customers, each]);
  await run('DROP SCHEMA bench CASCADE');
  await run('VACUUM ANALYZE');
}

// An id of the product's own kind: the time first, so that it grows with it.
const ID_AT = `
  CREATE FUNCTION bench.id_at(at timestamptz, digest text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(digest, 1, 3) || '8' || substr(digest, 4, 15))::uuid $$`;

const SCHEMA = 'CREATE SCHEMA bench';

const WHO = 'CREATE UNLOGGED TABLE bench.who (place integer PRIMARY KEY, id uuid)';

const PAST_TABLE = `
  CREATE UNLOGGED TABLE bench.past (n integer, at timestamptz, customer uuid, uses integer, voucher uuid, redemption uuid, key uuid, entry uuid, lot uuid, attempt uuid)`;

const FILL_WHO = 'INSERT INTO bench.who SELECT place - 1, id FROM unnest($1::uuid[]) WITH ORDINALITY AS w(id, place)';

// Evenly over the last four weeks, one customer after the other: neighbours in the heap are not of one customer.
const PAST = `
  INSERT INTO bench.past
  SELECT n, t.at, who.id, n / $3::integer + 1, bench.id_at(t.made, md5('voucher' || n / 100)), bench.id_at(t.at, md5('redemption' || n)), md5('key' || n)::uuid,
    bench.id_at(t.at, md5('entry' || n)), bench.id_at(t.at, md5('lot' || n)), bench.id_at(t.at, md5('attempt' || n))
  FROM generate_series($1::integer, $2::integer - 1) n JOIN bench.who ON who.place = n % $3::integer,
    LATERAL (SELECT now() - interval '28 days' + n * (interval '27 days' / $4::integer) AS at,
      now() - interval '29 days' + (n / 100) * (interval '1 day' / $4::integer) AS made) t`;

const VOUCHERS = `
  INSERT INTO vouchers (id, code_hash, code_pepper_version, code_encrypted, code_key_version, code_tail, vanity, type, value, usage_limit, usage_count, sharded, time_zone, currency, created_by, created_at)
  SELECT voucher, sha256(convert_to(voucher::text, 'UTF8')), 1, '\\x00', 1, 'TEST', false, 'credit', 1, 1000, count(*), false, 'UTC', 'USD', $1::uuid, min(at)
  FROM bench.past GROUP BY voucher ORDER BY voucher
  ON CONFLICT (id) DO UPDATE SET usage_count = vouchers.usage_count + excluded.usage_count`;

const USES = `
  INSERT INTO voucher_usage (id, voucher_id, user_id, created_by, use_number, redemption_type, benefit, idempotency_key, used_at)
  SELECT redemption, voucher, customer, $1::uuid, 1, 'credit', '{"bizcoins": "1.00", "expiresAt": null}', key, at FROM bench.past ORDER BY n`;

const LEDGER = `
  INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, to_balance_after, booked_on, created_at)
  SELECT entry, 'issuance', 'wallet:' || customer, 1, 'grant', 'redemption:' || redemption, uses, at::date, at FROM bench.past ORDER BY n`;

const GRANTS = `
  INSERT INTO grants (id, user_id, category, amount, remaining, cause_kind, cause_id, created_at)
  SELECT lot, customer, 'promotional', 1, 1, 'redemption', redemption, at FROM bench.past ORDER BY n`;

const ANSWERS = `
  INSERT INTO idempotency_keys (user_id, operation, key, input_hash, answer, created_at)
  SELECT customer, 'voucher.redeem', key, sha256(convert_to(voucher::text, 'UTF8')), real.answer || jsonb_build_object('redemptionId', redemption), at
  FROM bench.past, (SELECT answer FROM idempotency_keys WHERE operation = 'voucher.redeem' LIMIT 1) real ORDER BY n`;

const ATTEMPTS = `
  INSERT INTO voucher_redemption_attempts (id, kind, outcome, user_id, voucher_id, redemption_id, ip, user_agent, facts, rules_version, duration_ms, created_at)
  SELECT attempt, 'redeem', 'success', customer, voucher, redemption, real.ip, real.user_agent, real.facts, real.rules_version, 5, at
  FROM bench.past, (SELECT * FROM voucher_redemption_attempts WHERE outcome = 'success' LIMIT 1) real ORDER BY n`;
