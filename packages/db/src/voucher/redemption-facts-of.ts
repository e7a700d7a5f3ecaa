import type { RedemptionQuestion } from './redemption-question';

/**
 * All that a redemption depends on, as one expression over `u`, a row of `users`: one round trip, alone or beside
 * whatever else a statement says about that person (docs/vouchers.md). Its parameters begin at `$first`.
 *
 * It is the same work whether the code exists, belongs to somebody else or is free to use: the time it takes tells a
 * stranger nothing. By its id a voucher is found only by those it is listed for or assigned to. One value of JSON instead
 * of fifty columns: describing them cost both sides more than reading them.
 */
export function redemptionFactsOf(first: number): string {
  const [codeHashes, voucherId, key, customerSubject, addressSubject] = [0, 1, 2, 3, 4].map((at) => `$${first + at}`);
  return `(
  SELECT json_build_object(
    'now', clock.now,
    'shopTimeZone', (SELECT s.value FROM settings s WHERE s.name = 'time_zone' AND s.effective_from <= clock.now
      ORDER BY s.effective_from DESC LIMIT 1),
    'customer', json_build_object('id', u.id, 'dealerId', u.dealer_id, 'suspended', u.suspended_at IS NOT NULL,
      'messageBalance', u.message_balance, 'walletBalance', u.biz_points::text, 'createdAt', u.created_at),
    'voucher', json_build_object('id', v.id, 'version', v.version, 'type', v.type,
      'value', (CASE v.type WHEN 'credit' THEN v.value ELSE trim_scale(v.value) END)::text,
      'perCustomerLimit', v.per_customer_limit, 'active', v.is_active, 'startsAt', v.starts_at, 'expiresOn', v.expires_on,
      'timeZone', v.time_zone, 'expiresAt', v.expires_at, 'dealerId', v.dealer_id, 'fundedByDealerId', v.funded_by_dealer_id,
      'holderId', v.holder_id, 'createdBy', v.created_by, 'minPurchase', v.min_purchase::text, 'maxDiscount', v.max_discount::text,
      'currency', v.currency, 'discountDays', v.discount_valid_days, 'grantDays', v.grant_valid_days, 'codeTail', v.code_tail),
    'package', json_build_object('id', p.id, 'name', p.name, 'messages', p.messages, 'days', p.days),
    'uses', (SELECT json_build_object('count', count(*), 'lastAt', max(w.used_at)) FROM voucher_usage w
      WHERE w.voucher_id = v.id AND w.user_id = u.id AND w.use_returned_at IS NULL),
    'usesLeft', CASE WHEN v.sharded
      THEN EXISTS (SELECT 1 FROM voucher_counters c WHERE c.voucher_id = v.id AND (c.cap IS NULL OR c.used < c.cap))
      ELSE v.usage_count < v.usage_limit END,
    'memberOfFundingDealer', EXISTS (SELECT 1 FROM dealer_members m WHERE m.user_id = u.id AND m.dealer_id = v.funded_by_dealer_id),
    'subscription', (SELECT json_build_object('id', s.id, 'name', s.name, 'endsAt', s.ends_at) FROM customer_packages s
      WHERE s.customer_id = u.id AND s.starts_at <= clock.now AND s.ends_at > clock.now ORDER BY s.ends_at DESC, s.id LIMIT 1),
    'stored', (SELECT json_build_object('inputHash', encode(k.input_hash, 'hex'), 'answer', k.answer) FROM idempotency_keys k
      WHERE k.user_id = u.id AND k.operation = 'voucher.redeem' AND k.key = ${key}::uuid),
    'customerGuesses', (SELECT ${BUDGET} FROM attempt_budgets b WHERE b.subject = ${customerSubject}::text || u.id),
    'addressGuesses', (SELECT ${BUDGET} FROM attempt_budgets b WHERE b.subject = ${addressSubject}::text))
  FROM (SELECT business_now() AS now) clock
  LEFT JOIN vouchers v ON v.id = coalesce(
    (SELECT f.id FROM vouchers f WHERE f.code_hash = ANY(${codeHashes}::bytea[])),
    (SELECT f.id FROM vouchers f WHERE f.id = ${voucherId}::uuid AND (f.listed OR f.holder_id = u.id)))
  LEFT JOIN packages p ON p.id = v.package_id)`;
}

const BUDGET = "json_build_object('used', b.used, 'windowStart', b.window_start, 'lastUsedAt', b.last_used_at)";

export const redemptionFactsValues = ({ voucher, key, guessSubjects }: RedemptionQuestion): readonly unknown[] => [
  'codeHashes' in voucher ? voucher.codeHashes : [],
  'voucherId' in voucher ? voucher.voucherId : null,
  key,
  guessSubjects.ofCustomers,
  guessSubjects.address,
];
