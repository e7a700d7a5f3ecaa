import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { PaymentGateway } from '@bizcoin/payments';
import type { Stage } from '@bizcoin/testing';
import type { BenchRun } from '../bench-run';
import { openBenchHouse } from '../house/bench-house';
import { cardOrders, type OpenedOrder } from '../house/card-orders';
import { sandboxWithoutWebhooks } from '../house/sandbox-without-webhooks';
import { type Figure, figure } from '../report/figure';
import { rawSettlements } from './raw-settlements';

const ORDERS = 1_000;
const SHORT_ORDERS = 40;
const APPROVED = '4242424242424242';
const PATIENCE_MS = 300_000;
const LOOK_EVERY_MS = 100;

/**
 * Card orders from the notice that their money is set aside to paid, by the built worker: it asks the gateway, decides
 * that it takes the money, has it taken, and settles. A worker follows one notice after the other, so beside it stand, one
 * at a time too, the gateway's part (asked and captured) and `settle_order()` by a bare driver. Ends with both books equal.
 */
export async function benchSettle(run: BenchRun): Promise<Figure[]> {
  const house = await openBenchHouse();
  try {
    const { launched, books } = await sandboxWithoutWebhooks(house);
    const raw = rawSettlements(house.database.appUrl);
    house.closeWith(raw.close);
    const count = run.short ? SHORT_ORDERS : ORDERS;
    run.say(`opening ${2 * count} card orders and setting their money aside`);
    const orders = await cardOrders({ stage: house.stage, gateway: books, count: 2 * count, stale: false });
    for (const order of orders) await setAside(order);
    const [alone, followed] = [orders.slice(0, count), orders.slice(count)];
    const gatewayRate = await rateOf(alone, (order) => capture(books, order));
    await raw.makeReady(alone);
    const rawRate = await rateOf(alone, raw.settle);
    run.say(`one at a time: ${Math.round(gatewayRate)} captured, ${Math.round(rawRate)} settled a second`);
    await tell(house.stage, followed);
    await house.launch('worker', { gateway: launched });
    const rate = await followedRate(house.stage, followed);
    run.say('checking the books');
    await house.checkBooks(books);
    return [
      figure('settle, raw limit, one at a time', rawRate, '/s'),
      figure('settle, the gateway alone, asked and captured, one at a time', gatewayRate, '/s'),
      figure('settle, from the notice to paid, of both one after the other', rate, '/s', inTurn(rawRate, gatewayRate)),
    ];
  } finally {
    await house.close();
  }
}

/** What a customer with a good card does on the gateway's page. */
async function setAside({ redirectUrl }: OpenedOrder): Promise<void> {
  await fetch(redirectUrl, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ card: APPROVED }) });
}

async function capture(books: PaymentGateway, { reference, paymentId }: OpenedOrder): Promise<boolean> {
  if ((await books.fetch(reference))?.status !== 'authorized') return false;
  const { status } = await books.capture({ key: `pay:${paymentId}:capture:1`, reference });
  return status === 'captured';
}

async function rateOf(orders: readonly OpenedOrder[], work: (order: OpenedOrder) => Promise<boolean>): Promise<number> {
  const begun = performance.now();
  for (const order of orders) if (!(await work(order))) throw new Error(`The order ${order.orderId} went astray.`);
  return (orders.length * 1_000) / (performance.now() - begun);
}

/** How many a second can be done of two things that each take their time. */
const inTurn = (one: number, other: number): number => 1 / (1 / one + 1 / other);

/** The notices as the customer app keeps them. */
async function tell({ query }: Stage, orders: readonly OpenedOrder[]): Promise<void> {
  await query(
    `INSERT INTO webhook_events (gateway, event_id, type, gateway_reference, payment_id)
     SELECT 'sandbox', event, 'payment.authorized', reference, payment FROM unnest($1::text[], $2::text[], $3::uuid[]) AS e(event, reference, payment)`,
    [
      orders.map(() => `evt_${randomUUID()}`),
      orders.map(({ reference }) => reference),
      orders.map(({ paymentId }) => paymentId),
    ],
  );
}

/** From the first paid to the last by their own times: when anybody looks makes no difference. */
async function followedRate({ query }: Stage, orders: readonly OpenedOrder[]): Promise<number> {
  const ids = orders.map(({ orderId }) => orderId);
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const [row] = await query<{ paid: number; seconds: number }>(
      `SELECT count(*)::integer AS paid, extract(epoch FROM max(paid_at) - min(paid_at))::float8 AS seconds
       FROM orders WHERE id = ANY($1::uuid[]) AND status = 'paid'`,
      [ids],
    );
    if (row !== undefined && row.paid === orders.length) return (row.paid - 1) / row.seconds;
    if (performance.now() > deadline) throw new Error(`Only ${row?.paid} of ${orders.length} orders were paid.`);
    await pause(LOOK_EVERY_MS);
  }
}
