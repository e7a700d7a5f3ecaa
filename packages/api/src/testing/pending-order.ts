import { randomUUID } from 'node:crypto';
import type { Stage } from '@bizcoin/testing';

interface PendingParts {
  readonly bizcoins?: string;
  readonly discountId?: string;
}

/** A purchase at 40.00 that waits for its cash part. Its coins and its discount are still to be set aside. */
export async function pendingOrder(
  stage: Stage,
  customerId: string,
  { bizcoins = '0', discountId }: PendingParts = {},
): Promise<string> {
  const orderId = randomUUID();
  await stage.query(
    `WITH placed AS (INSERT INTO orders (id, customer_id, kind, package_id, package_name, package_messages, package_days, currency, list, discount, bizcoins, bizcoins_value, cash, rate, saved_discount_id, expires_at)
       SELECT $1::uuid, $2::uuid, 'package', $3::uuid, 'Growth', 1000, 30, 'USD', 40, d.part, $4::numeric, $4::numeric, 40 - d.part - $4::numeric, 1, $5::uuid, business_now() + interval '30 minutes'
       FROM (SELECT coalesce((SELECT round(percent * 0.4, 2) FROM saved_discounts WHERE id = $5::uuid), 0) AS part) d RETURNING id, cash)
     INSERT INTO payments (id, order_id, gateway, amount, currency) SELECT gen_random_uuid(), id, 'sandbox', cash, 'USD' FROM placed`,
    [orderId, customerId, await stage.package(), bizcoins, discountId ?? null],
  );
  return orderId;
}

/** Sets coins of a customer's only grant aside for an order. */
export async function holdCoins(stage: Stage, customerId: string, orderId: string, amount: string): Promise<void> {
  const [grant] = await stage.query<{ id: string }>('SELECT id FROM grants WHERE user_id = $1', [customerId]);
  await stage.query(
    `SELECT take_hold($1::uuid, $2::uuid, $3::uuid, $4::numeric, $5::jsonb, business_now() + interval '30 minutes', current_date)`,
    [randomUUID(), customerId, orderId, amount, JSON.stringify([{ id: randomUUID(), grantId: grant?.id, amount }])],
  );
}
