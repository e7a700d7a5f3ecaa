import { setBusinessOffset } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { accepted, type CheckoutStage, openCheckoutStage } from '../testing/checkout-stage';
import { processWebhooks } from './process-webhooks';
import { storeWebhook } from './store-webhook';

let shop: CheckoutStage;
let growth: string;

beforeAll(async () => {
  shop = await openCheckoutStage();
  growth = await shop.stage.package({ price: '40' });
});
afterEach(async () => {
  await setBusinessOffset(shop.database.ownerUrl, '0');
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

async function paidAtGateway() {
  const customerId = await shop.stage.customer();
  await shop.stage.bizcoins(customerId, '5');
  const { orderId } = accepted(await shop.place({ customerId, packageId: growth, bizcoins: '5' }));
  const paymentId = await shop.atGateway(orderId, { status: 'authorized' });
  return { customerId, orderId, paymentId, reference: shop.gateway.payments.get(paymentId)?.reference ?? '' };
}

const EVENTS = ['payment.opened', 'payment.authorized', 'payment.captured', 'refund.succeeded', 'dispute.won'] as const;

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));

/** Works like four workers until nothing waits. */
const drain = async () => {
  while (
    (await Promise.all(Array.from({ length: 4 }, () => processWebhooks(shop.deps)))).some((handled) => handled > 0)
  );
};

test('five events in every order, each delivered twice, to four workers: one final state each time', async () => {
  const orders = permutations(EVENTS);
  expect(orders).toHaveLength(120);
  const bought = [];
  for (const [at, events] of orders.entries()) {
    const one = await paidAtGateway();
    bought.push(one);
    for (const type of [...events, ...events])
      await storeWebhook(shop.deps, {
        id: `${at}-${type}`,
        type,
        reference: one.reference,
        paymentId: at % 2 === 0 ? one.paymentId : null,
      });
  }
  await drain();
  for (const { orderId, customerId } of bought) {
    expect((await shop.order(orderId)).status).toBe('paid');
    expect(await shop.wallet(customerId)).toBe('0.00/0.00/0.00');
  }
  expect(await shop.stage.query('SELECT 1 FROM webhook_events WHERE processed_at IS NULL')).toEqual([]);
}, 180_000);

test('an event that cannot be followed now waits, and is followed later', async () => {
  const one = await paidAtGateway();
  await storeWebhook(shop.deps, {
    id: 'later',
    type: 'payment.authorized',
    reference: one.reference,
    paymentId: one.paymentId,
  });
  shop.gateway.cut('fetch', 'before');
  expect(await processWebhooks(shop.deps)).toBe(1);
  expect((await shop.order(one.orderId)).status).toBe('pending');
  expect(await processWebhooks(shop.deps)).toBe(0);
  await setBusinessOffset(shop.database.ownerUrl, '10 seconds');
  await drain();
  expect((await shop.order(one.orderId)).status).toBe('paid');
});

test('an event about a payment nobody knows is acknowledged and changes nothing', async () => {
  await storeWebhook(shop.deps, { id: 'foreign', type: 'payment.captured', reference: 'ref_unknown', paymentId: null });
  await storeWebhook(shop.deps, { id: 'nothing', type: 'ping', reference: null, paymentId: null });
  await drain();
  expect(
    await shop.stage.query(
      `SELECT event_id FROM webhook_events WHERE event_id IN ('foreign', 'nothing') AND processed_at IS NOT NULL`,
    ),
  ).toEqual([{ event_id: 'foreign' }]);
});
