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
export const pastRedemptions = (
  { adminUrl }: Pick<TestDatabase, 'adminUrl'>,
  { customers, admin, each }: PastRedemptions,
): Promise<void> =>
  onDatabase(adminUrl, async (client) => {
    await client.query(PREPARE);
    await client.query(WHO, [customers]);
    const total = customers.length * each;
    for (let from = 0; from < total; from += CHUNK) {
      await client.query('TRUNCATE past');
      await client.query(PAST, [from, Math.min(total, from + CHUNK), customers.length, total]);
      await client.query(VOUCHERS, [admin]);
      await client.query(USES, [admin]);
      for (const statement of [LEDGER, GRANTS, ANSWERS, ATTEMPTS]) await client.query(statement);
    }
    await client.query('UPDATE wallets SET balance = balance + $2 WHERE user_id = ANY($1::uuid[])', [customers, each]);
    await client.query('UPDATE users SET biz_points = biz_points + $2 WHERE id = ANY($1::uuid[])', [customers, each]);
    await client.query('RESET session_replication_role');
    await client.query('VACUUM ANALYZE');
  });

// An id of the product's own kind: the time first, so that it grows with it.
const PREPARE = `
  SET session_replication_role = replica;
  SET synchronous_commit = off;
  CREATE TEMP TABLE who (place integer PRIMARY KEY, id uuid);
  CREATE TEMP TABLE past (n integer, at timestamptz, customer uuid, uses integer, voucher uuid, redemption uuid, key uuid, entry uuid, lot uuid, attempt uuid);
  CREATE FUNCTION pg_temp.id_at(at timestamptz, seed text) RETURNS uuid LANGUAGE sql AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(seed), 1, 3) || '8' || substr(md5(seed), 4, 15))::uuid $$`;

const WHO = 'INSERT INTO who SELECT place - 1, id FROM unnest($1::uuid[]) WITH ORDINALITY AS w(id, place)';

// Evenly over the last four weeks, one customer after the other: neighbours in the heap are not of one customer.
const PAST = `
  INSERT INTO past
  SELECT n, t.at, who.id, n / $3::integer + 1, pg_temp.id_at(t.made, 'voucher' || n / 100), pg_temp.id_at(t.at, 'redemption' || n), md5('key' || n)::uuid,
    pg_temp.id_at(t.at, 'entry' || n), pg_temp.id_at(t.at, 'lot' || n), pg_temp.id_at(t.at, 'attempt' || n)
  FROM generate_series($1::integer, $2::integer - 1) n JOIN who ON who.place = n % $3::integer,
    LATERAL (SELECT now() - interval '28 days' + n * (interval '27 days' / $4::integer) AS at,
      now() - interval '29 days' + (n / 100) * (interval '1 day' / $4::integer) AS made) t`;

const VOUCHERS = `
  INSERT INTO vouchers (id, code_hash, code_pepper_version, code_encrypted, code_key_version, code_tail, vanity, type, value, usage_limit, usage_count, sharded, time_zone, currency, created_by, created_at)
  SELECT voucher, sha256(convert_to(voucher::text, 'UTF8')), 1, '\\x00', 1, 'TEST', false, 'credit', 1, 1000, count(*), false, 'UTC', 'USD', $1::uuid, min(at)
  FROM past GROUP BY voucher ORDER BY voucher
  ON CONFLICT (id) DO UPDATE SET usage_count = vouchers.usage_count + excluded.usage_count`;

const USES = `
  INSERT INTO voucher_usage (id, voucher_id, user_id, created_by, use_number, redemption_type, benefit, idempotency_key, used_at)
  SELECT redemption, voucher, customer, $1::uuid, 1, 'credit', '{"bizcoins": "1.00", "expiresAt": null}', key, at FROM past ORDER BY n`;

const LEDGER = `
  INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, to_balance_after, booked_on, created_at)
  SELECT entry, 'issuance', 'wallet:' || customer, 1, 'grant', 'redemption:' || redemption, uses, at::date, at FROM past ORDER BY n`;

const GRANTS = `
  INSERT INTO grants (id, user_id, category, amount, remaining, cause_kind, cause_id, created_at)
  SELECT lot, customer, 'promotional', 1, 1, 'redemption', redemption, at FROM past ORDER BY n`;

const ANSWERS = `
  INSERT INTO idempotency_keys (user_id, operation, key, input_hash, answer, created_at)
  SELECT customer, 'voucher.redeem', key, sha256(convert_to(voucher::text, 'UTF8')), real.answer || jsonb_build_object('redemptionId', redemption), at
  FROM past, (SELECT answer FROM idempotency_keys WHERE operation = 'voucher.redeem' LIMIT 1) real ORDER BY n`;

const ATTEMPTS = `
  INSERT INTO voucher_redemption_attempts (id, kind, outcome, user_id, voucher_id, redemption_id, ip, user_agent, facts, rules_version, duration_ms, created_at)
  SELECT attempt, 'redeem', 'success', customer, voucher, redemption, real.ip, real.user_agent, real.facts, real.rules_version, 5, at
  FROM past, (SELECT * FROM voucher_redemption_attempts WHERE outcome = 'success' LIMIT 1) real ORDER BY n`;
