import { bizcoins } from '@bizcoin/domain';
import type { Database } from '../database';
import type { FactsRow, KnownRow } from './facts-row';
import type { BudgetRow, RedemptionReading } from './redemption-reading';
import { voucherFactsOf } from './voucher-facts-of';

export interface RedemptionQuestion {
  readonly customerId: string;
  /** The code's hash under every live pepper version, or the voucher itself. */
  readonly voucher: { readonly codeHashes: readonly Buffer[] } | { readonly voucherId: string };
  /** Null for a preview, which stores no answer. */
  readonly key: string | null;
  readonly guessSubjects: { readonly customer: string; readonly address: string };
}

// One round trip, and the same work whether the code exists, belongs to somebody else or is free to use: the time it
// takes tells a stranger nothing. By its id a voucher is found only by those it is listed for or assigned to.
const READ_FACTS = `
  SELECT business_now() AS now, shop.value AS shop_time_zone,
    u.dealer_id, u.suspended_at IS NOT NULL AS suspended, u.message_balance, u.biz_points, u.created_at AS customer_created_at,
    v.id AS voucher_id, v.version, v.type, v.per_customer_limit, v.is_active, v.starts_at, v.expires_on::text AS expires_on,
    v.time_zone, v.expires_at, v.dealer_id AS voucher_dealer_id, v.funded_by_dealer_id, v.holder_id, v.created_by,
    v.min_purchase, v.max_discount, v.currency, v.discount_valid_days, v.grant_valid_days, v.code_tail,
    CASE v.type WHEN 'credit' THEN v.value ELSE trim_scale(v.value) END AS value,
    p.id AS package_id, p.name AS package_name, p.messages AS package_messages, p.days AS package_days,
    uses.uses, uses.last_used_at,
    CASE WHEN v.sharded THEN EXISTS (SELECT 1 FROM voucher_counters c WHERE c.voucher_id = v.id AND (c.cap IS NULL OR c.used < c.cap))
      ELSE v.usage_count < v.usage_limit END AS uses_left,
    EXISTS (SELECT 1 FROM dealer_members m WHERE m.user_id = u.id AND m.dealer_id = v.funded_by_dealer_id) AS member_of_funding_dealer,
    sub.id AS subscription_id, sub.name AS subscription_name, sub.ends_at AS subscription_ends_at,
    k.input_hash, k.answer,
    gc.used AS customer_used, gc.window_start AS customer_window, gc.last_used_at AS customer_last,
    ga.used AS address_used, ga.window_start AS address_window, ga.last_used_at AS address_last
  FROM users u
  LEFT JOIN vouchers v ON v.id = coalesce(
    (SELECT f.id FROM vouchers f WHERE f.code_hash = ANY($2::bytea[])),
    (SELECT f.id FROM vouchers f WHERE f.id = $3::uuid AND (f.listed OR f.holder_id = $1::uuid)))
  LEFT JOIN packages p ON p.id = v.package_id
  LEFT JOIN LATERAL (
    SELECT count(*)::integer AS uses, max(used_at) AS last_used_at FROM voucher_usage w
    WHERE w.voucher_id = v.id AND w.user_id = u.id AND w.use_returned_at IS NULL) uses ON true
  LEFT JOIN LATERAL (
    SELECT s.id, s.name, s.ends_at FROM customer_packages s
    WHERE s.customer_id = u.id AND s.starts_at <= business_now() AND s.ends_at > business_now()
    ORDER BY s.ends_at DESC, s.id LIMIT 1) sub ON true
  LEFT JOIN LATERAL (
    SELECT value FROM settings WHERE name = 'time_zone' AND effective_from <= business_now()
    ORDER BY effective_from DESC LIMIT 1) shop ON true
  LEFT JOIN idempotency_keys k ON k.user_id = u.id AND k.operation = 'voucher.redeem' AND k.key = $4::uuid
  LEFT JOIN attempt_budgets gc ON gc.subject = $5
  LEFT JOIN attempt_budgets ga ON ga.subject = $6
  WHERE u.id = $1::uuid`;

/** Reads all that a redemption depends on in one query (docs/vouchers.md). Throws if the customer does not exist. */
export async function readRedemptionFacts(db: Database, question: RedemptionQuestion): Promise<RedemptionReading> {
  const { voucher } = question;
  const [row] = await db.sql<FactsRow>('read_redemption_facts', READ_FACTS, [
    question.customerId,
    'codeHashes' in voucher ? voucher.codeHashes : [],
    'voucherId' in voucher ? voucher.voucherId : null,
    question.key,
    question.guessSubjects.customer,
    question.guessSubjects.address,
  ]);
  if (row === undefined) throw new Error(`The customer ${question.customerId} does not exist.`);
  return {
    facts: {
      now: row.now,
      customer: {
        id: question.customerId,
        dealerId: row.dealer_id,
        suspended: row.suspended,
        messageBalance: row.message_balance,
        walletBalance: bizcoins(row.biz_points),
      },
      voucher: row.voucher_id === null ? null : voucherFactsOf(row as KnownRow),
      usesByCustomer: row.uses,
      lastUsedAt: row.last_used_at,
      memberOfFundingDealer: row.member_of_funding_dealer,
      usesLeft: row.uses_left ?? false,
      activeSubscription:
        row.subscription_id === null
          ? null
          : {
              id: row.subscription_id,
              name: row.subscription_name as string,
              endsAt: row.subscription_ends_at as Date,
            },
    },
    stored: row.input_hash === null ? null : { inputHash: row.input_hash, answer: row.answer },
    guesses: {
      customer: budget(row.customer_used, row.customer_window, row.customer_last),
      address: budget(row.address_used, row.address_window, row.address_last),
    },
    customerCreatedAt: row.customer_created_at,
    shopTimeZone: row.shop_time_zone,
    codeTail: row.code_tail,
  };
}

const budget = (used: number | null, windowStart: Date | null, lastUsedAt: Date | null): BudgetRow | null =>
  used === null || windowStart === null || lastUsedAt === null ? null : { used, windowStart, lastUsedAt };
