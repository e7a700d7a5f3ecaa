import { randomUUID } from 'node:crypto';
import { newId } from '@bizcoin/db';
import type { PaymentGateway } from '@bizcoin/payments';
import type { Stage } from '@bizcoin/testing';

const AT_ONCE = 16;
const CHUNK = 1_000;

/** An order whose payment waits at the gateway. */
export interface CardOrder {
  readonly orderId: string;
  readonly paymentId: string;
  readonly customerId: string;
  readonly grantId: string;
  readonly packageId: string;
}

/** A card order as the gateway knows it. */
export interface OpenedOrder extends CardOrder {
  readonly reference: string;
  readonly redirectUrl: string;
}

interface CardOrders {
  readonly stage: Stage;
  readonly gateway: PaymentGateway;
  readonly count: number;
  /** Nobody came back for them: their time is over, and nothing was heard of them for two minutes. */
  readonly stale: boolean;
}

/**
 * Orders at 40.00 with 5.00 bizcoins set aside and a page for the rest open at the gateway. Written by the function that
 * places every order, so that the books hold before, too.
 */
export async function cardOrders({ stage, gateway, count, stale }: CardOrders): Promise<OpenedOrder[]> {
  const packageId = await stage.package({ price: '40' });
  const admin = await stage.staff(2);
  const customers = await stage.customers(count);
  const orders = customers.map((customerId) => ({
    ...{ customerId, packageId, orderId: newId(), paymentId: newId(), grantId: randomUUID() },
  }));
  const all: OpenedOrder[] = [];
  const expiresAt = new Date(Date.now() + (stale ? -OVER_MS : OPEN_MS));
  for (let from = 0; from < count; from += CHUNK) {
    const chunk = orders.slice(from, from + CHUNK);
    await stage.query(GIVE_COINS, [
      ...[
        chunk.map(({ customerId }) => customerId),
        chunk.map(() => randomUUID()),
        chunk.map(({ grantId }) => grantId),
      ],
      admin,
    ]);
    await stage.query(PLACE, [JSON.stringify(chunk.map((order) => rowOf(order, expiresAt)))]);
    const opened = await inParallel(chunk, (order) => gateway.create(requestOf(order, expiresAt)));
    await stage.query(OPEN, [
      ...[chunk.map(({ paymentId }) => paymentId), opened.map(({ reference }) => reference)],
      opened.map(({ redirectUrl }) => redirectUrl),
      stale ? '2 minutes' : '0',
    ]);
    for (const [index, order] of chunk.entries()) {
      const { reference, redirectUrl } = opened[index] ?? {};
      if (!reference || !redirectUrl) throw new Error('The gateway opened no page.');
      all.push({ ...order, reference, redirectUrl });
    }
  }
  await stage.query('VACUUM ANALYZE users, wallets, grants, orders, payments, holds, grant_consumptions');
  return all;
}

async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = [...items.entries()];
  const hand = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  return results;
}

const OVER_MS = 60_000;
const OPEN_MS = 1_800_000;

const rowOf = ({ orderId, paymentId, customerId, grantId, packageId }: CardOrder, expiresAt: Date) => ({
  order: {
    ...{ id: orderId, customer_id: customerId, kind: 'package', currency: 'USD', rate: '1', tax_rate: 0 },
    ...{ package_id: packageId, package_name: 'Package 1000', package_messages: 1_000, package_days: 30 },
    ...{ list: '40.00', discount: '0.00', bizcoins: '5.00', bizcoins_value: '5.00', cash: '35.00' },
    ...{ quote_nonce: newId(), saved_discount_id: null, expires_at: expiresAt.toISOString() },
  },
  ...{ paymentId, gateway: 'sandbox', holdId: newId(), operation: 'checkout.place', key: randomUUID() },
  shares: [{ id: newId(), grantId, amount: '5.00' }],
  bookedOn: new Date().toISOString().slice(0, 10),
});

const requestOf = ({ orderId, paymentId }: CardOrder, expiresAt: Date) => ({
  ...{ key: `pay:${paymentId}:create:1`, paymentId, orderId, amount: '35.00', currency: 'USD' },
  ...{ description: 'Package 1000', returnUrl: `http://localhost/checkout/${orderId}` },
  expiresAt,
});

const GIVE_COINS = `
  WITH given AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS g(customer, entry, id)),
    entries AS (INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, booked_on, actor_id, reason)
      SELECT entry, 'adjustment', 'wallet:' || customer, 20, 'adjust', 'adjustment:' || entry, business_now()::date, $4::uuid, 'stocked' FROM given),
    audit AS (INSERT INTO audit_log (id, actor_id, action, subject_kind, subject_id, reason, after)
      SELECT gen_random_uuid(), $4::uuid, 'customer.adjust', 'customer', customer::text, 'stocked', jsonb_build_object('entryId', entry) FROM given)
  INSERT INTO grants (id, user_id, category, amount, remaining, cause_kind, cause_id)
  SELECT id, customer, 'promotional', 20, 20, 'adjustment', entry FROM given`;

const PLACE = `SELECT place_order(o.value, sha256(convert_to(o.value->>'key', 'UTF8'))) FROM jsonb_array_elements($1::jsonb) AS o`;

const OPEN = `
  WITH opened AS (SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[]) AS o(id, reference, url))
  UPDATE payments p SET status = 'pending', gateway_reference = o.reference, redirect_url = o.url, updated_at = business_now() - $4::interval
  FROM opened o WHERE p.id = o.id`;
