import type { Deps } from '../deps';

const BATCH_MAX = 500;
const BATCHES_MAX = 1_000;

// One that a purchase is just reserving is skipped: reserved, it lives on. The time is asked for once, in a query of its
// own: only then can the index answer.
const EXPIRE = `
  WITH due AS (SELECT id FROM saved_discounts WHERE status = 'saved' AND valid_until <= (SELECT business_now())
      ORDER BY valid_until LIMIT ${BATCH_MAX} FOR NO KEY UPDATE SKIP LOCKED),
    expired AS (UPDATE saved_discounts d SET status = 'expired' FROM due WHERE d.id = due.id RETURNING d.id, d.customer_id, d.percent),
    told AS (INSERT INTO outbox_messages (topic, user_id, payload)
      SELECT 'discount.expired', customer_id, jsonb_build_object('discountId', id, 'percent', trim_scale(percent)::text) FROM expired)
  SELECT count(*)::integer AS expired FROM expired`;

/**
 * Closes saved discounts whose time is over, with word to their owners, and answers how many (docs/vouchers.md). The use
 * of the voucher was spent when it was redeemed and does not come back.
 */
export async function expireDiscounts({ db }: Pick<Deps, 'db'>): Promise<number> {
  let total = 0;
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const [answer] = await db.sql<{ expired: number }>('expire_discounts', EXPIRE, []);
    const expired = answer?.expired ?? 0;
    total += expired;
    if (expired < BATCH_MAX) break;
  }
  return total;
}
