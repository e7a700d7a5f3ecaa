import { randomUUID } from 'node:crypto';
import { setBusinessOffset } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { recordUsage } from '../customer/record-usage';
import { followPayment } from '../payment/follow-payment';
import { reconcilePayments } from '../reconciler/reconcile-payments';
import { accepted, type CheckoutStage, openCheckoutStage } from '../testing/checkout-stage';
import { placeTopUp } from '../top-up/place-top-up';
import type { WantedRefund } from './decide-refund';
import { previewRefund } from './preview-refund';
import { refundOrder } from './refund-order';

let shop: CheckoutStage;
let growth: string;
let root: string;

beforeAll(async () => {
  shop = await openCheckoutStage();
  growth = await shop.stage.package({ messages: 5_000, price: '40' });
  root = await shop.stage.staff(2);
});
afterEach(async () => {
  await setBusinessOffset(shop.database.ownerUrl, '0');
  await reconcilePayments(shop.deps);
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

const refund = (orderId: string, wanted: WantedRefund = {}, key = randomUUID()) =>
  refundOrder(shop.deps, { ...wanted, orderId, key, reason: 'asked for', actor: { userId: root, ip: null } });

/** Paid: 8.00 off by a discount, 10.00 by coins, 22.00 by card. */
async function paidOrder() {
  const customerId = await shop.stage.customer();
  await shop.stage.bizcoins(customerId, '10');
  const discountId = await shop.stage.savedDiscount(customerId, { percent: '20' });
  const { orderId } = accepted(await shop.place({ customerId, packageId: growth, bizcoins: '10', discountId }));
  const paymentId = await shop.atGateway(orderId, { status: 'authorized' });
  await followPayment(shop.deps, paymentId);
  return { customerId, discountId, orderId, paymentId };
}

async function toppedUp(amount = '50') {
  const customerId = await shop.stage.customer();
  const { orderId } = accepted(await placeTopUp(shop.deps, { customerId, amount, key: randomUUID() }));
  const paymentId = await shop.atGateway(orderId, { status: 'authorized' });
  await followPayment(shop.deps, paymentId);
  return { customerId, orderId, paymentId };
}

const gatewayRefunded = (paymentId: string) => shop.gateway.payments.get(paymentId)?.refunded;

describe('a complete refund with no message used', () => {
  test('gives each tender back to its source, ends the package and returns the discount', async () => {
    const { customerId, orderId, paymentId, discountId } = await paidOrder();
    const preview = accepted(await previewRefund(shop.deps, { orderId }));
    expect(preview).toMatchObject({
      cash: '22.00',
      bizcoins: '10.00',
      complete: true,
      endPackage: true,
      returnDiscount: true,
      messagesUsed: 0,
    });
    expect(accepted(await refund(orderId))).toMatchObject({ cash: '22.00', bizcoins: '10.00', status: 'succeeded' });
    expect(await shop.order(orderId)).toMatchObject({
      status: 'refunded',
      refundedCash: '22.00',
      refundedBizcoins: '10.00',
    });
    expect(await shop.wallet(customerId)).toBe('10.00/0.00/10.00');
    expect(gatewayRefunded(paymentId)).toBe('22.00');
    const [after] = await shop.stage.query<object>(
      `SELECT d.status, d.order_id, u.discount_amount, p.ends_at <= business_now() AS ended, p.messages_allowed FROM saved_discounts d
       JOIN voucher_usage u ON u.id = d.redemption_id JOIN customer_packages p ON p.order_id = $2 WHERE d.id = $1`,
      [discountId, orderId],
    );
    expect(after).toEqual({ status: 'saved', order_id: null, discount_amount: null, ended: true, messages_allowed: 0 });
  });

  test('is sent once: the same key answers the same, and nothing more can go back', async () => {
    const { orderId, paymentId } = await paidOrder();
    const key = randomUUID();
    const first = accepted(await refund(orderId, {}, key));
    expect(accepted(await refund(orderId, {}, key))).toEqual(first);
    expect(await refund(orderId)).toEqual({
      ok: false,
      refusal: { code: 'refund_not_possible', refundable: { bizcoins: '0.00', cash: '0.00' } },
    });
    expect(gatewayRefunded(paymentId)).toBe('22.00');
  });
});

test('with messages used the package stays unless the admin ends it', async () => {
  const { customerId, orderId } = await paidOrder();
  accepted(
    await recordUsage(shop.deps, { actor: { userId: root, ip: null }, customerId, messages: 7, key: randomUUID() }),
  );
  expect(accepted(await previewRefund(shop.deps, { orderId }))).toMatchObject({
    messagesUsed: 7,
    endPackage: false,
    returnDiscount: false,
  });
  accepted(await refund(orderId, { endPackage: true }));
  expect(await shop.order(orderId)).toMatchObject({ status: 'refunded', subscription: { messagesUsed: 7 } });
  const [left] = await shop.stage.query<object>(
    'SELECT messages_allowed, ends_at <= business_now() AS ended FROM customer_packages WHERE order_id = $1',
    [orderId],
  );
  expect(left).toEqual({ messages_allowed: 7, ended: true });
});

describe('a partial refund', () => {
  test('is divided in proportion, and the parts of several add up to what was paid', async () => {
    const { customerId, orderId, paymentId } = await paidOrder();
    expect(accepted(await refund(orderId, { amount: '16' }))).toMatchObject({ cash: '11.00', bizcoins: '5.00' });
    expect(await shop.order(orderId)).toMatchObject({ status: 'partially_refunded' });
    expect(accepted(await refund(orderId))).toMatchObject({ cash: '11.00', bizcoins: '5.00' });
    expect(await shop.order(orderId)).toMatchObject({ status: 'refunded' });
    expect(await shop.wallet(customerId)).toBe('10.00/0.00/10.00');
    expect(gatewayRefunded(paymentId)).toBe('22.00');
  });

  test('of coins alone is back at once and needs no gateway', async () => {
    const { customerId, orderId } = await paidOrder();
    const calls = shop.gateway.calls.length;
    expect(accepted(await refund(orderId, { bizcoins: '4' }))).toMatchObject({
      cash: '0.00',
      bizcoins: '4.00',
      status: 'succeeded',
    });
    expect(shop.gateway.calls).toHaveLength(calls);
    expect(await shop.wallet(customerId)).toBe('4.00/0.00/4.00');
  });

  test.each([
    ['more cash than was paid by card', { cash: '22.01' }],
    ['more coins than were paid', { bizcoins: '10.01' }],
    ['more than the order', { amount: '32.01' }],
  ])('of %s is not possible', async (_, wanted) => {
    const { orderId } = await paidOrder();
    expect(await refund(orderId, wanted)).toMatchObject({
      refusal: { code: 'refund_not_possible', refundable: { cash: '22.00', bizcoins: '10.00' } },
    });
  });

  test.each([{ amount: '0' }, { amount: '1.005' }, { cash: '0', bizcoins: '0' }])(
    'of %j is invalid',
    async (wanted) => {
      const { orderId } = await paidOrder();
      expect(await refund(orderId, wanted)).toMatchObject({ refusal: { code: 'invalid_input' } });
    },
  );
});

test('twenty refunds at once never exceed what each tender paid', async () => {
  const { customerId, orderId, paymentId } = await paidOrder();
  const answers = await Promise.all(Array.from({ length: 20 }, () => refund(orderId, { cash: '3', bizcoins: '2' })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
  expect(await shop.wallet(customerId)).toBe('10.00/0.00/10.00');
  expect(gatewayRefunded(paymentId)).toBe('15.00');
});

describe('when sending is cut off', () => {
  test.each(['before', 'after'] as const)(
    '%s it, the refund is promised, then sent once by the reconciler',
    async (when) => {
      const { customerId, orderId, paymentId } = await paidOrder();
      shop.gateway.cut('refund', when);
      expect(accepted(await refund(orderId))).toMatchObject({ status: 'pending' });
      expect(await shop.wallet(customerId)).toBe('0.00/0.00/0.00');
      expect(await refund(orderId, { cash: '1' })).toMatchObject({ refusal: { code: 'refund_not_possible' } });
      await reconcilePayments(shop.deps);
      expect(await shop.order(orderId)).toMatchObject({ status: 'refunded' });
      expect(gatewayRefunded(paymentId)).toBe('22.00');
    },
  );

  test('a refund the gateway refuses changes nothing, and a person is told', async () => {
    const { customerId, orderId } = await paidOrder();
    shop.gateway.nextRefund({ status: 'failed', failureReason: 'account_closed' });
    expect(accepted(await refund(orderId))).toMatchObject({ status: 'failed' });
    expect(await shop.order(orderId)).toMatchObject({
      status: 'paid',
      refundedCash: '0.00',
      refunds: [{ status: 'failed' }],
    });
    expect(await shop.wallet(customerId)).toBe('0.00/0.00/0.00');
    expect(await shop.stage.query('SELECT kind FROM support_tickets WHERE order_id = $1', [orderId])).toEqual([
      { kind: 'refund_failed' },
    ]);
    expect(accepted(await refund(orderId))).toMatchObject({ status: 'succeeded' });
  });
});

test('coins go back to the grants they came from, the last taken first; an ended grant gets a successor', async () => {
  const customerId = await shop.stage.customer();
  await shop.stage.bizcoins(customerId, '15', { expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
  await shop.stage.bizcoins(customerId, '25', { category: 'paid' });
  const { orderId } = accepted(await shop.place({ customerId, packageId: growth, bizcoins: '40' }));
  accepted(await refund(orderId, { bizcoins: '30' }));
  const grants = await shop.stage.query<object>(
    'SELECT category, remaining::text, restores_grant_id IS NOT NULL AS successor FROM grants WHERE user_id = $1 ORDER BY category, id',
    [customerId],
  );
  expect(grants).toEqual([
    { category: 'paid', remaining: '25.00', successor: false },
    { category: 'promotional', remaining: '5.00', successor: false },
  ]);
  await setBusinessOffset(shop.database.ownerUrl, '2 hours');
  accepted(await refund(orderId));
  const [successor] = await shop.stage.query<object>(
    `SELECT amount::text, category FROM grants WHERE user_id = $1 AND restores_grant_id IS NOT NULL`,
    [customerId],
  );
  expect(successor).toEqual({ amount: '10.00', category: 'promotional' });
});

describe('a top-up', () => {
  test('makes a paid grant that never ends, once the money is captured', async () => {
    const { customerId, orderId } = await toppedUp();
    expect(await shop.order(orderId)).toMatchObject({
      status: 'paid',
      kind: 'top_up',
      topUpBizcoins: '50.00',
      cash: '50.00',
    });
    expect(
      await shop.stage.query('SELECT category, expires_at, amount::text FROM grants WHERE user_id = $1', [customerId]),
    ).toEqual([{ category: 'paid', expires_at: null, amount: '50.00' }]);
  });

  test('refunds its unspent coins only, and takes them before the cash goes out', async () => {
    const { customerId, orderId, paymentId } = await toppedUp();
    accepted(await shop.place({ customerId, packageId: await shop.stage.package({ price: '20' }), bizcoins: '20' }));
    expect(await refund(orderId, { cash: '31' })).toMatchObject({
      refusal: { code: 'refund_not_possible', refundable: { cash: '30.00' } },
    });
    shop.gateway.cut('refund', 'before');
    expect(accepted(await refund(orderId))).toMatchObject({ cash: '30.00', status: 'pending' });
    expect(await shop.wallet(customerId)).toBe('0.00/0.00/0.00');
    await reconcilePayments(shop.deps);
    expect(await shop.order(orderId)).toMatchObject({ status: 'partially_refunded', refundedCash: '30.00' });
    expect(gatewayRefunded(paymentId)).toBe('30.00');
  });

  test('gets its coins again when the gateway refuses the refund', async () => {
    const { customerId, orderId } = await toppedUp();
    shop.gateway.nextRefund({ status: 'failed', failureReason: 'account_closed' });
    expect(accepted(await refund(orderId))).toMatchObject({ status: 'failed' });
    expect(await shop.wallet(customerId)).toBe('50.00/0.00/50.00');
  });

  test.each([
    ['0.49', 'out_of_range'],
    ['1000000', 'out_of_range'],
  ])('of %s bizcoins is refused', async (amount, code) => {
    const customerId = await shop.stage.customer();
    await shop.stage.bizcoins(customerId, '1');
    expect(await placeTopUp(shop.deps, { customerId, amount, key: randomUUID() })).toMatchObject({
      refusal: { code: 'invalid_input', issues: [{ path: 'amount', code }] },
    });
  });

  test('that no longer fits the wallet when it is paid goes back in full', async () => {
    const customerId = await shop.stage.customer();
    const { orderId } = accepted(await placeTopUp(shop.deps, { customerId, amount: '60', key: randomUUID() }));
    await shop.stage.bizcoins(customerId, '999950');
    const paymentId = await shop.atGateway(orderId, { status: 'captured', captured: '60.00' });
    await followPayment(shop.deps, paymentId);
    expect(gatewayRefunded(paymentId)).toBe('60.00');
    expect(await shop.wallet(customerId)).toBe('999950.00/0.00/999950.00');
  });
});

describe('a dispute', () => {
  test('of a package becomes a receivable and a ticket; won, it is cancelled', async () => {
    const { customerId, orderId, paymentId } = await paidOrder();
    shop.gateway.set(paymentId, { disputed: '22.00' });
    await followPayment(shop.deps, paymentId);
    await followPayment(shop.deps, paymentId);
    const receivables = () =>
      shop.stage.query<object>('SELECT amount::text, status FROM receivables WHERE customer_id = $1', [customerId]);
    expect(await receivables()).toEqual([{ amount: '22.000', status: 'open' }]);
    expect(await shop.stage.query('SELECT kind FROM support_tickets WHERE order_id = $1', [orderId])).toEqual([
      { kind: 'dispute' },
    ]);
    expect(await refund(orderId, { cash: '1' })).toMatchObject({
      refusal: { code: 'refund_not_possible', refundable: { cash: '0.00', bizcoins: '10.00' } },
    });
    shop.gateway.set(paymentId, { disputed: '0.00' });
    await followPayment(shop.deps, paymentId);
    expect(await receivables()).toEqual([{ amount: '22.000', status: 'cancelled' }]);
  });

  test('of a top-up takes the coins that are there, never more; won, they come back', async () => {
    const { customerId, paymentId } = await toppedUp();
    accepted(await shop.place({ customerId, packageId: await shop.stage.package({ price: '20' }), bizcoins: '20' }));
    shop.gateway.set(paymentId, { disputed: '50.00' });
    await followPayment(shop.deps, paymentId);
    expect(await shop.wallet(customerId)).toBe('0.00/0.00/0.00');
    const clearing = () =>
      shop.stage.query<object>(
        `SELECT coalesce(sum(CASE WHEN to_account = 'top_up_clearing' THEN amount ELSE -amount END), 0)::text AS clearing FROM bizpoints_transactions
        WHERE 'top_up_clearing' IN (from_account, to_account) AND (reference LIKE 'receivable:%' OR 'wallet:' || $1 IN (from_account, to_account))`,
        [customerId],
      );
    expect(await clearing()).toEqual([{ clearing: '0.00' }]);
    shop.gateway.set(paymentId, { disputed: '0.00' });
    await followPayment(shop.deps, paymentId);
    expect(await shop.wallet(customerId)).toBe('30.00/0.00/30.00');
  });
});

test('a refund made at the gateway itself is followed by our books', async () => {
  const { orderId, paymentId } = await paidOrder();
  shop.gateway.set(paymentId, { refunded: '7.00' });
  await followPayment(shop.deps, paymentId);
  await followPayment(shop.deps, paymentId);
  expect(await shop.order(orderId)).toMatchObject({
    status: 'partially_refunded',
    refundedCash: '7.00',
    refunds: [{ cash: '7.00', status: 'succeeded' }],
  });
  expect(await refund(orderId, { cash: '15.01' })).toMatchObject({
    refusal: { code: 'refund_not_possible', refundable: { cash: '15.00' } },
  });
});

test('a refund of a top-up at the gateway takes its coins as far as they are there, and tells a person of the rest', async () => {
  const { customerId, orderId, paymentId } = await toppedUp();
  accepted(await shop.place({ customerId, packageId: await shop.stage.package({ price: '20' }), bizcoins: '20' }));
  shop.gateway.set(paymentId, { refunded: '45.00' });
  await followPayment(shop.deps, paymentId);
  expect(await shop.wallet(customerId)).toBe('0.00/0.00/0.00');
  expect(await shop.order(orderId)).toMatchObject({ status: 'partially_refunded', refundedCash: '45.00' });
  expect(await shop.stage.query('SELECT kind FROM support_tickets WHERE order_id = $1', [orderId])).toEqual([
    { kind: 'dispute' },
  ]);
});

test('an unknown order is not found, an unpaid one has nothing to give back', async () => {
  expect(await refund(randomUUID())).toEqual({ ok: false, refusal: { code: 'not_found' } });
  const customerId = await shop.stage.customer();
  const { orderId } = accepted(await shop.place({ customerId, packageId: growth }));
  expect(await refund(orderId)).toMatchObject({
    refusal: { code: 'refund_not_possible', refundable: { cash: '0.00' } },
  });
});
