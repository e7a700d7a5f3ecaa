import { randomUUID } from 'node:crypto';
import { setBusinessOffset } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cancelOrder } from '../checkout/cancel-order';
import { retryOrder } from '../checkout/retry-order';
import { adjustCustomer } from '../customer/adjust-customer';
import { expireOrder } from '../order/expire-order';
import { reconcilePayments } from '../reconciler/reconcile-payments';
import { accepted, type CheckoutStage, openCheckoutStage } from '../testing/checkout-stage';
import { followPayment } from './follow-payment';

let shop: CheckoutStage;
let growth: string;

beforeAll(async () => {
  shop = await openCheckoutStage();
  growth = await shop.stage.package({ messages: 5_000, price: '40' });
});
afterEach(async () => {
  await setBusinessOffset(shop.database.ownerUrl, '0');
  await reconcilePayments(shop.deps);
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

/** A customer with 10 coins and a 20 % discount, whose order takes both and leaves 22.00 for the card. */
async function pendingOrder() {
  const customerId = await shop.stage.customer();
  await shop.stage.bizcoins(customerId, '10');
  const discountId = await shop.stage.savedDiscount(customerId, { percent: '20' });
  const placed = accepted(await shop.place({ customerId, packageId: growth, bizcoins: '10', discountId }));
  const { payments } = await shop.order(placed.orderId);
  return { customerId, discountId, orderId: placed.orderId, paymentId: payments[0]?.id ?? '' };
}

const discountStatus = async (discountId: string) =>
  (await shop.stage.query<{ status: string }>('SELECT status FROM saved_discounts WHERE id = $1', [discountId]))[0]
    ?.status;

const tickets = async (orderId: string) =>
  (
    await shop.stage.query<{ kind: string }>('SELECT kind FROM support_tickets WHERE order_id = $1 ORDER BY id', [
      orderId,
    ])
  ).map(({ kind }) => kind);

const keyed = (order: { customerId: string; orderId: string }) => ({ ...order, key: randomUUID() });

describe('a declined card', () => {
  test('gives coins and discount back, keeps the order, and opens no ticket', async () => {
    const { customerId, discountId, orderId, paymentId } = await pendingOrder();
    shop.gateway.set(paymentId, { status: 'declined', declineReason: 'insufficient_funds' });
    await followPayment(shop.deps, paymentId);
    expect(await shop.order(orderId)).toMatchObject({
      status: 'pending',
      secured: false,
      payments: [{ status: 'declined', failureReason: 'insufficient_funds' }],
    });
    expect(await shop.wallet(customerId)).toBe('10.00/0.00/10.00');
    expect(await discountStatus(discountId)).toBe('saved');
    expect(await tickets(orderId)).toEqual([]);
  });

  test('is tried again with the same coins and discount, and then pays', async () => {
    const order = await pendingOrder();
    shop.gateway.set(order.paymentId, { status: 'declined' });
    await followPayment(shop.deps, order.paymentId);
    const retried = accepted(await retryOrder(shop.deps, keyed(order)));
    expect(retried).toMatchObject({ status: 'pending', cash: '22.00', payment: { redirectUrl: expect.any(String) } });
    expect(await shop.wallet(order.customerId)).toBe('10.00/10.00/0.00');
    await followPayment(shop.deps, await shop.atGateway(order.orderId, { status: 'authorized' }));
    expect(await shop.order(order.orderId)).toMatchObject({
      status: 'paid',
      payments: [{ status: 'declined' }, { status: 'captured' }],
    });
    expect(await discountStatus(order.discountId)).toBe('consumed');
  });

  test('is not tried again when its coins were spent elsewhere, and nothing is held then', async () => {
    const order = await pendingOrder();
    shop.gateway.set(order.paymentId, { status: 'declined' });
    await followPayment(shop.deps, order.paymentId);
    const actor = { userId: await shop.stage.staff(2), ip: null };
    accepted(
      await adjustCustomer(shop.deps, {
        actor,
        customerId: order.customerId,
        amount: '-3',
        reason: 'a correction',
        key: randomUUID(),
      }),
    );
    expect(await retryOrder(shop.deps, keyed(order))).toEqual({
      ok: false,
      refusal: { code: 'insufficient_bizcoins', available: '7.00' },
    });
    expect(await shop.wallet(order.customerId)).toBe('7.00/0.00/7.00');
    expect(await discountStatus(order.discountId)).toBe('saved');
  });

  test('is not tried again with a discount that was used elsewhere', async () => {
    const order = await pendingOrder();
    shop.gateway.set(order.paymentId, { status: 'declined' });
    await followPayment(shop.deps, order.paymentId);
    await shop.stage.query(`UPDATE saved_discounts SET status = 'expired' WHERE id = $1`, [order.discountId]);
    expect(await retryOrder(shop.deps, keyed(order))).toEqual({ ok: false, refusal: { code: 'discount_unavailable' } });
    expect(await shop.wallet(order.customerId)).toBe('10.00/0.00/10.00');
  });
});

describe('retry', () => {
  test('pressed many times with many keys opens one payment', async () => {
    const order = await pendingOrder();
    shop.gateway.set(order.paymentId, { status: 'declined' });
    await followPayment(shop.deps, order.paymentId);
    const answers = await Promise.all(Array.from({ length: 20 }, () => retryOrder(shop.deps, keyed(order))));
    expect(new Set(answers.map((answer) => accepted(answer).payment?.redirectUrl)).size).toBe(1);
    expect((await shop.order(order.orderId)).payments).toHaveLength(2);
  });

  test('of an order that is over says how it stands', async () => {
    const order = await pendingOrder();
    await setBusinessOffset(shop.database.ownerUrl, '31 minutes');
    expect(await retryOrder(shop.deps, keyed(order))).toEqual({
      ok: false,
      refusal: { code: 'order_not_payable', status: 'expired' },
    });
  });

  test('of somebody else’s order is not found', async () => {
    const order = await pendingOrder();
    const customerId = await shop.stage.customer();
    expect(await retryOrder(shop.deps, keyed({ ...order, customerId }))).toEqual({
      ok: false,
      refusal: { code: 'not_found' },
    });
    expect(await cancelOrder(shop.deps, keyed({ ...order, customerId }))).toEqual({
      ok: false,
      refusal: { code: 'not_found' },
    });
  });
});

describe('cancelling', () => {
  test('asks the gateway first, then frees coins and discount; the same key answers the same', async () => {
    const order = await pendingOrder();
    const cancel = keyed(order);
    expect(await cancelOrder(shop.deps, cancel)).toEqual({
      ok: true,
      value: { orderId: order.orderId, status: 'cancelled' },
    });
    expect(shop.gateway.payments.get(order.paymentId)?.status).toBe('cancelled');
    expect(await shop.wallet(order.customerId)).toBe('10.00/0.00/10.00');
    expect(await cancelOrder(shop.deps, cancel)).toEqual({
      ok: true,
      value: { orderId: order.orderId, status: 'cancelled' },
    });
    expect(await cancelOrder(shop.deps, keyed(order))).toEqual({
      ok: false,
      refusal: { code: 'order_not_payable', status: 'cancelled' },
    });
  });

  test('releases nothing while the gateway cannot be reached', async () => {
    const order = await pendingOrder();
    shop.gateway.cut('cancel', 'before');
    expect(await cancelOrder(shop.deps, keyed(order))).toEqual({
      ok: false,
      refusal: { code: 'gateway_unavailable', retryAfterSeconds: 5 },
    });
    expect(await shop.wallet(order.customerId)).toBe('10.00/10.00/0.00');
  });

  test('that comes after the money settles the order instead', async () => {
    const order = await pendingOrder();
    shop.gateway.set(order.paymentId, { status: 'captured', captured: '22.00' });
    expect(await cancelOrder(shop.deps, keyed(order))).toEqual({
      ok: false,
      refusal: { code: 'order_not_payable', status: 'paid' },
    });
    expect(await shop.order(order.orderId)).toMatchObject({ status: 'paid' });
  });
});

describe('time-out', () => {
  test('ends the order at the gateway first', async () => {
    const order = await pendingOrder();
    await setBusinessOffset(shop.database.ownerUrl, '31 minutes');
    expect(await expireOrder(shop.deps, order.orderId)).toBe('expired');
    expect(shop.gateway.payments.get(order.paymentId)?.status).toBe('cancelled');
    expect(await shop.wallet(order.customerId)).toBe('10.00/0.00/10.00');
  });

  test('comes to no order that still has time', async () => {
    const order = await pendingOrder();
    shop.gateway.set(order.paymentId, { status: 'declined' });
    expect(await expireOrder(shop.deps, order.orderId)).toBe('pending');
  });

  test('of a payment nobody ever saw opens it at the gateway and cancels it there', async () => {
    const customerId = await shop.stage.customer();
    shop.gateway.cut('create', 'before');
    const { orderId } = accepted(await shop.place({ customerId, packageId: growth }));
    await setBusinessOffset(shop.database.ownerUrl, '31 minutes');
    await reconcilePayments(shop.deps);
    expect(await shop.order(orderId)).toMatchObject({ status: 'expired', payments: [{ status: 'cancelled' }] });
  });

  test('a discount that ended while it was reserved comes back for thirty days more', async () => {
    const customerId = await shop.stage.customer();
    const validUntil = new Date(Date.now() + 600_000).toISOString();
    const discountId = await shop.stage.savedDiscount(customerId, { percent: '20', validUntil });
    const { orderId } = accepted(await shop.place({ customerId, packageId: growth, discountId }));
    await setBusinessOffset(shop.database.ownerUrl, '31 minutes');
    expect(await expireOrder(shop.deps, orderId)).toBe('expired');
    const [row] = await shop.stage.query<{ days: number }>(
      `SELECT extract(day FROM valid_until - business_now())::integer AS days FROM saved_discounts WHERE id = $1 AND status = 'saved'`,
      [discountId],
    );
    expect(row?.days).toBe(30);
  });

  test('coins of a grant that ended while they were held come back as a successor of it', async () => {
    const customerId = await shop.stage.customer();
    await shop.stage.bizcoins(customerId, '10', { expiresAt: new Date(Date.now() + 600_000).toISOString() });
    const { orderId } = accepted(await shop.place({ customerId, packageId: growth, bizcoins: '10' }));
    await setBusinessOffset(shop.database.ownerUrl, '31 minutes');
    await expireOrder(shop.deps, orderId);
    expect(await shop.wallet(customerId)).toBe('10.00/0.00/10.00');
    const [grant] = await shop.stage.query<object>(
      `SELECT category, amount::text FROM grants WHERE user_id = $1 AND cause_kind = 'restore'`,
      [customerId],
    );
    expect(grant).toEqual({ category: 'promotional', amount: '10.00' });
  });
});

describe('money that comes late', () => {
  test('after a decline takes the same coins and discount again and settles, with a ticket', async () => {
    const order = await pendingOrder();
    shop.gateway.set(order.paymentId, { status: 'declined' });
    await followPayment(shop.deps, order.paymentId);
    shop.gateway.set(order.paymentId, { status: 'captured', captured: '22.00' });
    await followPayment(shop.deps, order.paymentId);
    expect(await shop.order(order.orderId)).toMatchObject({ status: 'paid', payments: [{ status: 'captured' }] });
    expect(await shop.wallet(order.customerId)).toBe('0.00/0.00/0.00');
    expect(await tickets(order.orderId)).toEqual(['payment_late']);
  });

  test('after the order ended settles it all the same', async () => {
    const order = await pendingOrder();
    accepted(await cancelOrder(shop.deps, keyed(order)));
    shop.gateway.set(order.paymentId, { status: 'authorized' });
    await followPayment(shop.deps, order.paymentId);
    expect(await shop.order(order.orderId)).toMatchObject({ status: 'paid', payments: [{ status: 'captured' }] });
  });

  test('when the coins are gone goes back in full', async () => {
    const order = await pendingOrder();
    accepted(await cancelOrder(shop.deps, keyed(order)));
    const small = await shop.stage.package({ price: '10' });
    accepted(await shop.place({ customerId: order.customerId, packageId: small, bizcoins: '10' }));
    shop.gateway.set(order.paymentId, { status: 'captured', captured: '22.00' });
    await followPayment(shop.deps, order.paymentId);
    expect(await shop.order(order.orderId)).toMatchObject({
      status: 'cancelled',
      refunds: [{ cash: '22.00', status: 'succeeded' }],
    });
    expect(shop.gateway.payments.get(order.paymentId)?.refunded).toBe('22.00');
    expect(await tickets(order.orderId)).toEqual(['payment_late']);
  });

  test('only set aside, when the coins are gone, is never taken', async () => {
    const order = await pendingOrder();
    accepted(await cancelOrder(shop.deps, keyed(order)));
    const small = await shop.stage.package({ price: '10' });
    accepted(await shop.place({ customerId: order.customerId, packageId: small, bizcoins: '10' }));
    shop.gateway.set(order.paymentId, { status: 'authorized' });
    await followPayment(shop.deps, order.paymentId);
    expect(shop.gateway.payments.get(order.paymentId)).toMatchObject({ status: 'cancelled', captured: '0.00' });
  });

  test('beside another try goes back in full, and the other try pays the order', async () => {
    const order = await pendingOrder();
    shop.gateway.set(order.paymentId, { status: 'declined' });
    await followPayment(shop.deps, order.paymentId);
    accepted(await retryOrder(shop.deps, keyed(order)));
    shop.gateway.set(order.paymentId, { status: 'captured', captured: '22.00' });
    await followPayment(shop.deps, order.paymentId);
    await followPayment(shop.deps, await shop.atGateway(order.orderId, { status: 'authorized' }));
    expect(await shop.order(order.orderId)).toMatchObject({
      status: 'paid',
      refundedCash: '0.00',
      payments: [{ status: 'captured' }, { status: 'captured' }],
    });
    expect(shop.gateway.payments.get(order.paymentId)?.refunded).toBe('22.00');
  });

  test('whose refund fails is tried again, and a person is told', async () => {
    const order = await pendingOrder();
    accepted(await cancelOrder(shop.deps, keyed(order)));
    await shop.stage.query(`UPDATE saved_discounts SET status = 'expired' WHERE id = $1`, [order.discountId]);
    shop.gateway.set(order.paymentId, { status: 'captured', captured: '22.00' });
    shop.gateway.nextRefund({ status: 'failed', failureReason: 'account_closed' });
    await followPayment(shop.deps, order.paymentId);
    expect(await tickets(order.orderId)).toEqual(['payment_late', 'refund_failed']);
    await setBusinessOffset(shop.database.ownerUrl, '61 minutes');
    await reconcilePayments(shop.deps);
    expect(shop.gateway.payments.get(order.paymentId)?.refunded).toBe('22.00');
  });
});

test('a payment the gateway refuses to make is declined, and the order can be tried again', async () => {
  const customerId = await shop.stage.customer();
  await shop.stage.bizcoins(customerId, '10');
  shop.gateway.refuse('create', 'currency_not_supported');
  const { orderId } = accepted(await shop.place({ customerId, packageId: growth, bizcoins: '10' }));
  expect(await shop.order(orderId)).toMatchObject({
    ...{ status: 'pending', secured: false },
    payments: [{ status: 'declined', failureReason: 'currency_not_supported' }],
  });
  expect(await shop.wallet(customerId)).toBe('10.00/0.00/10.00');
});

describe('a call that is cut off', () => {
  test.each(['before', 'after'] as const)('%s the capture ends captured once', async (when) => {
    const order = await pendingOrder();
    shop.gateway.set(order.paymentId, { status: 'authorized' });
    shop.gateway.cut('capture', when);
    await expect(followPayment(shop.deps, order.paymentId)).rejects.toThrow(/cut off/);
    expect(await shop.order(order.orderId)).toMatchObject({
      status: 'pending',
      payments: [{ status: 'capturing' }],
      secured: true,
    });
    await reconcilePayments(shop.deps);
    expect(await shop.order(order.orderId)).toMatchObject({ status: 'paid', payments: [{ status: 'captured' }] });
    expect(shop.gateway.calls.filter((call) => call === 'capture').length).toBeGreaterThan(0);
  });
});

test('capture, cancellation and time-out at once: every order ends once, paid or free', async () => {
  const orders: Awaited<ReturnType<typeof pendingOrder>>[] = [];
  for (let order = 1; order <= 25; order++) orders.push(await pendingOrder());
  for (const { paymentId } of orders) shop.gateway.set(paymentId, { status: 'authorized' });
  await setBusinessOffset(shop.database.ownerUrl, '31 minutes');
  await Promise.all(
    orders.flatMap((order) => [
      followPayment(shop.deps, order.paymentId).catch(() => undefined),
      cancelOrder(shop.deps, keyed(order)).catch(() => undefined),
      expireOrder(shop.deps, order.orderId).catch(() => undefined),
    ]),
  );
  await reconcilePayments(shop.deps);
  for (const order of orders) {
    const { status } = await shop.order(order.orderId);
    expect(['paid', 'cancelled', 'expired']).toContain(status);
    expect(await shop.wallet(order.customerId)).toBe(status === 'paid' ? '0.00/0.00/0.00' : '10.00/0.00/10.00');
    expect(shop.gateway.payments.get(order.paymentId)?.status).toBe(status === 'paid' ? 'captured' : 'cancelled');
  }
});
