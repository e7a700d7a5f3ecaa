import { onDatabase, setBusinessOffset } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { followPayment } from '../payment/follow-payment';
import { accepted, type CheckoutStage, openCheckoutStage } from '../testing/checkout-stage';
import { reconcilePayments } from './reconcile-payments';

let shop: CheckoutStage;
let growth: string;

beforeAll(async () => {
  shop = await openCheckoutStage();
  growth = await shop.stage.package({ price: '40' });
});
beforeEach(() => setBusinessOffset(shop.database.ownerUrl, '0'));
afterEach(async () => expect(await shop.broken()).toEqual([]));
afterAll(() => shop.close());

async function pending() {
  const customerId = await shop.stage.customer();
  await shop.stage.bizcoins(customerId, '5');
  const { orderId } = accepted(await shop.place({ customerId, packageId: growth, bizcoins: '5' }));
  const paymentId = (await shop.order(orderId)).payments[0]?.id ?? '';
  return { customerId, orderId, paymentId };
}

test('with every webhook lost a paid order is found and fulfilled', async () => {
  const { orderId, paymentId } = await pending();
  shop.gateway.set(paymentId, { status: 'authorized' });
  await reconcilePayments(shop.deps);
  expect((await shop.order(orderId)).status).toBe('paid');
});

test('with every webhook lost money that came late is found in the gateway’s own list', async () => {
  const { orderId, paymentId } = await pending();
  shop.gateway.set(paymentId, { status: 'declined' });
  await followPayment(shop.deps, paymentId);
  shop.gateway.set(paymentId, { status: 'captured', captured: '35.00' });
  expect((await reconcilePayments(shop.deps)).swept).toBe(1);
  expect((await shop.order(orderId)).status).toBe('paid');
  expect((await reconcilePayments(shop.deps)).swept).toBe(0);
});

test('with every webhook lost refunds and disputes at the gateway are found there too', async () => {
  const { orderId, paymentId } = await pending();
  shop.gateway.set(paymentId, { status: 'authorized' });
  await reconcilePayments(shop.deps);
  shop.gateway.set(paymentId, { refunded: '5.00', disputed: '30.00' });
  await reconcilePayments(shop.deps);
  expect(await shop.order(orderId)).toMatchObject({ refundedCash: '5.00', status: 'partially_refunded' });
  expect(await shop.stage.query('SELECT amount::text FROM receivables WHERE order_id = $1', [orderId])).toEqual([
    { amount: '30.000' },
  ]);
});

test('two copies at once end forty abandoned orders once each', async () => {
  const orders = [];
  for (let order = 1; order <= 40; order++) orders.push(await pending());
  await setBusinessOffset(shop.database.ownerUrl, '31 minutes');
  await Promise.all([reconcilePayments(shop.deps), reconcilePayments(shop.deps)]);
  for (const { customerId, orderId, paymentId } of orders) {
    expect((await shop.order(orderId)).status).toBe('expired');
    expect(await shop.wallet(customerId)).toBe('5.00/0.00/5.00');
    expect(shop.gateway.payments.get(paymentId)?.status).toBe('cancelled');
  }
  expect(await reconcilePayments(shop.deps)).toMatchObject({ payments: 0, orders: 0, failed: 0 });
}, 120_000);

test('a payment that waits for its customer is looked up without a lock', async () => {
  const { orderId, paymentId } = await pending();
  await onDatabase(shop.database.ownerUrl, async (other) => {
    await other.query('BEGIN');
    await other.query('SELECT 1 FROM orders WHERE id = $1 FOR NO KEY UPDATE', [orderId]);
    shop.gateway.calls.splice(0);
    expect(await reconcilePayments(shop.deps)).toMatchObject({ failed: 0 });
    expect(shop.gateway.calls).toContain('fetch');
    await other.query('ROLLBACK');
  });
  expect((await shop.order(orderId)).payments).toMatchObject([{ id: paymentId, status: 'pending' }]);
});

test('a payment that is open at another price is nobody’s to overlook', async () => {
  const { orderId, paymentId } = await pending();
  shop.gateway.set(paymentId, { amount: '34.99' });
  expect(await reconcilePayments(shop.deps)).toMatchObject({ failed: 1 });
  shop.gateway.set(paymentId, { amount: '35.00' });
  expect((await shop.order(orderId)).status).toBe('pending');
});

test('one row that cannot be repaired stops no other, and a person is told of it', async () => {
  const [wrong, fine] = [await pending(), await pending()];
  shop.gateway.set(wrong.paymentId, { status: 'captured', captured: '34.99' });
  shop.gateway.set(fine.paymentId, { status: 'authorized' });
  await setBusinessOffset(shop.database.ownerUrl, '6 minutes');
  expect(await reconcilePayments(shop.deps)).toMatchObject({ failed: 1 });
  expect((await shop.order(fine.orderId)).status).toBe('paid');
  expect((await shop.order(wrong.orderId)).status).toBe('pending');
  shop.gateway.set(wrong.paymentId, { captured: '35.00' });
  await reconcilePayments(shop.deps);
  expect((await shop.order(wrong.orderId)).status).toBe('paid');
});

test('while the gateway cannot be reached a pass gives up early and changes nothing', async () => {
  const orders = [];
  for (let order = 1; order <= 30; order++) orders.push(await pending());
  for (let call = 0; call < 30; call++) shop.gateway.cut('fetch', 'before');
  const pass = await reconcilePayments(shop.deps);
  expect(pass.failed).toBeGreaterThan(0);
  expect(pass.payments).toBeLessThan(30);
  expect((await shop.order(orders[0]?.orderId ?? '')).secured).toBe(true);
  for (let more = 0; more < 5; more++) await reconcilePayments(shop.deps);
});

test('a payment nobody knows about for five minutes gets one ticket', async () => {
  const customerId = await shop.stage.customer();
  shop.gateway.cut('create', 'before');
  const { orderId } = accepted(await shop.place({ customerId, packageId: growth }));
  await setBusinessOffset(shop.database.ownerUrl, '6 minutes');
  for (let pass = 0; pass < 2; pass++) {
    for (let call = 0; call < 3; call++) shop.gateway.cut('create', 'before');
    await reconcilePayments(shop.deps);
  }
  expect(await shop.stage.query('SELECT kind FROM support_tickets WHERE order_id = $1', [orderId])).toEqual([
    { kind: 'payment_unknown' },
  ]);
});
