import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { GatewayPayment } from '@bizcoin/payments';
import { randomFrom, randomSeed } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Buyer, openPaymentHouse, type PaymentHouse } from './payment-house';

// docs/checkout.md, "One decision": every place where something may die or be cut off, on built programs, with the
// gateway's own books as second witness.
let house: PaymentHouse;
let growth: string;

beforeAll(async () => {
  house = await openPaymentHouse();
  growth = await house.stage.package({ messages: 5_000, price: '40' });
});
afterEach(async () => {
  await house.revive();
  await house.fault({ kind: 'webhooks', mode: 'deliver' });
  await vi.waitFor(async () => expect(await house.broken()).toEqual([]), within);
  // What dies may break off in the middle of anything; what lives must not fail unexpectedly.
  for (const program of ['customer', 'admin', 'worker'] as const)
    expect(house.logs(program)).not.toMatch(/unexpected failure|a task failed|could not be reconciled/);
});
afterAll(() => house.close());

const within = { timeout: 30_000, interval: 200 };
const DECLINED = '4000000000000002';

/** A customer whose order takes 20 % off, 12.50 coins, and leaves 19.50 for the card. */
const buyer = () => house.buyer({ bizcoins: '12.50', percent: '20' });

async function placed(customer: Buyer) {
  const answer = await customer.call('checkout.place', await customer.placement(growth, '12.50'));
  expect(answer, answer.body).toMatchObject({ status: 200, data: { status: 'pending', cash: '19.50' } });
  return answer.data as { orderId: string; payment: { redirectUrl: string } };
}

const orderOf = async (customer: Buyer, orderId: string) => (await customer.query('checkout.get', { orderId })).data;

const becomes = (customer: Buyer, orderId: string, status: string) =>
  vi.waitFor(async () => expect(await orderOf(customer, orderId)).toMatchObject({ status }), within);

async function atGateway(orderId: string): Promise<GatewayPayment[]> {
  const ids = (await house.stage.query<{ id: string }>('SELECT id FROM payments WHERE order_id = $1', [orderId])).map(
    ({ id }) => id,
  );
  const found: GatewayPayment[] = [];
  for await (const payment of house.witness.list(new Date(0)))
    if (ids.includes(payment.paymentId ?? '')) found.push(payment);
  return found;
}

const ordersOf = async ({ id }: Buyer) =>
  (await house.stage.query<{ id: string }>('SELECT id FROM orders WHERE customer_id = $1', [id])).map((row) => row.id);

/** What a paid order leaves behind, whatever happened on the way. */
async function expectPaid(customer: Buyer, orderId: string) {
  await becomes(customer, orderId, 'paid');
  expect(await customer.wallet()).toBe('0.00/0.00');
  expect(await atGateway(orderId)).toMatchObject([{ status: 'captured', captured: '19.50', refunded: '0.00' }]);
  expect(await house.stage.query('SELECT 1 FROM customer_packages WHERE order_id = $1', [orderId])).toHaveLength(1);
}

describe('placing', () => {
  test('dies before: nothing is left; the same key places one order afterwards', async () => {
    const customer = await buyer();
    const placement = await customer.placement(growth, '12.50');
    await house.restart('customer', 'place:before:kill');
    await customer.call('checkout.place', placement).catch(() => undefined);
    await house.died('customer');
    expect(await ordersOf(customer)).toEqual([]);
    await house.restart('customer');
    expect(await customer.call('checkout.place', placement)).toMatchObject({
      status: 200,
      data: { status: 'pending' },
    });
    expect(await ordersOf(customer)).toHaveLength(1);
  });

  test('dies after: the order stands, the same key answers it, another one is told of it', async () => {
    const customer = await buyer();
    const placement = await customer.placement(growth, '12.50');
    await house.restart('customer', 'place:after:kill');
    await customer.call('checkout.place', placement).catch(() => undefined);
    await house.died('customer');
    expect(await customer.wallet()).toBe('12.50/12.50');
    await house.restart('customer');
    const [orderId] = await ordersOf(customer);
    const other = { ...(await house.buyer().then(() => placement)), key: randomUUID() };
    expect((await customer.call('checkout.place', other)).refusal).toEqual({ code: 'quote_used', orderId });
    const again = await customer.call('checkout.place', placement);
    expect(again.data).toMatchObject({ orderId, status: 'pending', payment: { redirectUrl: expect.any(String) } });
    await house.pay(again.data.payment.redirectUrl);
    await expectPaid(customer, orderId ?? '');
  });

  test('is abandoned: when its time is over coins and discount are free, at the gateway first', async () => {
    const customer = await buyer();
    const { orderId } = await placed(customer);
    await house.later(31 * 60);
    await becomes(customer, orderId, 'expired');
    expect(await customer.wallet()).toBe('12.50/0.00');
    expect(await atGateway(orderId)).toMatchObject([{ status: 'cancelled' }]);
  });
});

describe('opening the payment', () => {
  test.each(['create:before', 'create:after'])('dies at %s: one payment, ever', async (place) => {
    const customer = await buyer();
    const placement = await customer.placement(growth, '12.50');
    await house.restart('customer', `${place}:kill`);
    await customer.call('checkout.place', placement).catch(() => undefined);
    await house.died('customer');
    await house.restart('customer');
    const again = await customer.call('checkout.place', placement);
    await house.pay(again.data.payment.redirectUrl);
    await expectPaid(customer, again.data.orderId);
  });

  test('is cut off after the gateway did it: found again by its key', async () => {
    const customer = await buyer();
    await house.fault({ kind: 'fail', operation: 'create', when: 'after', times: 1, how: 'cut' });
    const placement = await customer.placement(growth, '12.50');
    const first = await customer.call('checkout.place', placement);
    expect(first.data).toMatchObject({ status: 'pending', payment: null });
    const again = await customer.call('checkout.retry', { orderId: first.data.orderId, key: randomUUID() });
    await house.pay(again.data.payment.redirectUrl);
    await expectPaid(customer, first.data.orderId);
  });

  test('finds the gateway gone: the order stands, and is paid when it is back', async () => {
    const customer = await buyer();
    await house.killGateway();
    const first = await customer.call('checkout.place', await customer.placement(growth, '12.50'));
    expect(first.data).toMatchObject({ status: 'pending', payment: null });
    await house.restartGateway();
    const again = await customer.call('checkout.retry', { orderId: first.data.orderId, key: randomUUID() });
    await house.pay(again.data.payment.redirectUrl);
    await expectPaid(customer, first.data.orderId);
  });
});

describe('taking the money', () => {
  test.each(['capture:before', 'capture:after', 'settle:before', 'settle:after', 'webhook:before', 'webhook:after'])(
    'dies at %s: captured once, fulfilled once',
    async (place) => {
      const customer = await buyer();
      const { orderId, payment } = await placed(customer);
      await house.restart('worker', `${place}:kill`);
      await house.pay(payment.redirectUrl);
      await house.died('worker');
      await house.restart('worker');
      await house.later(40);
      await expectPaid(customer, orderId);
    },
  );

  test('is cut off after the gateway did it', async () => {
    const customer = await buyer();
    const { orderId, payment } = await placed(customer);
    await house.fault({ kind: 'fail', operation: 'capture', when: 'after', times: 1, how: 'cut' });
    await house.pay(payment.redirectUrl);
    await house.later(40);
    await expectPaid(customer, orderId);
  });

  test('brings the gateway down right after it did it', async () => {
    const customer = await buyer();
    const { orderId, payment } = await placed(customer);
    await house.fault({ kind: 'exit', operation: 'capture', when: 'after', times: 1 });
    await house.pay(payment.redirectUrl);
    await house.gateway().ended;
    await house.restartGateway();
    await house.later(40);
    await expectPaid(customer, orderId);
  });
});

describe('cancelling', () => {
  test.each(['cancel:before', 'cancel:after'])(
    'dies at %s: coins stay held until the gateway confirmed, then are free',
    async (place) => {
      const customer = await buyer();
      const { orderId } = await placed(customer);
      await house.restart('customer', `${place}:kill`);
      await customer.call('checkout.cancel', { orderId, key: randomUUID() }).catch(() => undefined);
      await house.died('customer');
      if (place === 'cancel:before') expect(await customer.wallet()).toBe('12.50/12.50');
      await house.restart('customer');
      await house.later(31 * 60);
      await becomes(customer, orderId, 'expired');
      expect(await customer.wallet()).toBe('12.50/0.00');
      expect(await atGateway(orderId)).toMatchObject([{ status: 'cancelled' }]);
    },
  );

  test('meets the capture: one of them wins, for each of thirty orders', async () => {
    const random = randomFrom(randomSeed('cancelling against capturing'));
    const outcomes: string[] = [];
    for (let order = 1; order <= 30; order++) {
      const customer = await buyer();
      const { orderId, payment } = await placed(customer);
      const cancel = { orderId, key: randomUUID() };
      // The worker hears of the payment within a quarter of a second: now one is first, now the other.
      await Promise.all([
        house.pay(payment.redirectUrl),
        pause(random() * 400).then(() => customer.call('checkout.cancel', cancel)),
      ]);
      const status = await vi.waitFor(async () => {
        const now = await orderOf(customer, orderId);
        expect(['paid', 'cancelled']).toContain(now.status);
        return now.status as string;
      }, within);
      expect(await customer.wallet()).toBe(status === 'paid' ? '0.00/0.00' : '12.50/0.00');
      outcomes.push(status);
    }
    console.log(
      `cancelled against captured: ${outcomes.filter((one) => one === 'paid').length} of ${outcomes.length} were paid`,
    );
  });
});

describe('a declined card', () => {
  test('gives coins and discount back; the retry takes them again and pays', async () => {
    const customer = await buyer();
    const { orderId, payment } = await placed(customer);
    await house.pay(payment.redirectUrl, DECLINED);
    await vi.waitFor(async () => expect(await customer.wallet()).toBe('12.50/0.00'), within);
    expect(await orderOf(customer, orderId)).toMatchObject({
      status: 'pending',
      payments: [{ status: 'declined', failureReason: 'card_declined' }],
    });
    const again = await customer.call('checkout.retry', { orderId, key: randomUUID() });
    expect(await customer.wallet()).toBe('12.50/12.50');
    await house.pay(again.data.payment.redirectUrl);
    await becomes(customer, orderId, 'paid');
    expect(await atGateway(orderId)).toMatchObject([{ status: 'declined' }, { status: 'captured', captured: '19.50' }]);
  });

  test.each(['deliver', 'drop'])(
    'is taken after all, with webhooks on %s: used and told, or given back',
    async (mode) => {
      const customer = await buyer();
      const { orderId, payment } = await placed(customer);
      await house.pay(payment.redirectUrl, DECLINED);
      await vi.waitFor(async () => expect(await customer.wallet()).toBe('12.50/0.00'), within);
      await house.fault({ kind: 'webhooks', mode });
      const [told] = await atGateway(orderId);
      await house.fault({ kind: 'late_success', reference: told?.reference, as: 'captured' });
      await house.later(40);
      await expectPaid(customer, orderId);
      expect(await house.stage.query('SELECT kind FROM support_tickets WHERE order_id = $1', [orderId])).toEqual([
        { kind: 'payment_late' },
      ]);
    },
  );

  test('is taken after the coins went elsewhere: all of it goes back', async () => {
    const customer = await buyer();
    const { orderId, payment } = await placed(customer);
    await house.pay(payment.redirectUrl, DECLINED);
    await vi.waitFor(async () => expect(await customer.wallet()).toBe('12.50/0.00'), within);
    await customer.call('checkout.cancel', { orderId, key: randomUUID() });
    const small = await house.stage.package({ price: '12.50' });
    expect(
      (
        await customer.call('checkout.place', {
          ...(await customer.placement(small, '10')),
          discountId: customer.discountId,
        })
      ).status,
    ).toBe(200);
    const [told] = await atGateway(orderId);
    await house.fault({ kind: 'late_success', reference: told?.reference, as: 'captured' });
    await house.later(40);
    await vi.waitFor(
      async () => expect(await atGateway(orderId)).toMatchObject([{ captured: '19.50', refunded: '19.50' }]),
      within,
    );
    expect(await orderOf(customer, orderId)).toMatchObject({ status: 'cancelled' });
  });
});

describe('webhooks', () => {
  test('all lost: the reconciler alone comes to the same end', async () => {
    await house.fault({ kind: 'webhooks', mode: 'drop' });
    const customer = await buyer();
    const { orderId, payment } = await placed(customer);
    await house.pay(payment.redirectUrl);
    await house.later(40);
    await expectPaid(customer, orderId);
  });

  test('doubled, and held back and released in reverse: one final state', async () => {
    await house.fault({ kind: 'webhooks', mode: 'duplicate' });
    const first = await buyer();
    const one = await placed(first);
    await house.pay(one.payment.redirectUrl);
    await expectPaid(first, one.orderId);
    await house.fault({ kind: 'webhooks', mode: 'hold' });
    const second = await buyer();
    const two = await placed(second);
    await house.pay(two.payment.redirectUrl);
    await house.later(40);
    await expectPaid(second, two.orderId);
    await house.fault({ kind: 'release', order: 'reverse' });
  });

  test('the server dies when one is stored: the gateway repeats it, and nothing happens twice', async () => {
    const customer = await buyer();
    const { orderId, payment } = await placed(customer);
    await house.restart('customer', 'webhook:stored:kill');
    await house.pay(payment.redirectUrl);
    await house.died('customer');
    await house.restart('customer');
    await expectPaid(customer, orderId);
  });

  test.each([
    ['unsigned', {}, '{}', 400],
    [
      'signed by somebody else',
      { 'bizcoin-signature': `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}` },
      '{}',
      400,
    ],
    ['of another gateway', {}, '{}', 404],
  ])('%s are refused and change nothing', async (what, headers, body, status) => {
    const customer = await house.restart('customer');
    const gateway = what === 'of another gateway' ? 'stripe' : 'sandbox';
    const before = await house.stage.query('SELECT count(*)::integer FROM webhook_events');
    const answer = await fetch(`${customer.url}/api/payments/webhook/${gateway}`, { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    expect(await house.stage.query('SELECT count(*)::integer FROM webhook_events')).toEqual(before);
  });
});

describe('refunding', () => {
  async function bought() {
    const customer = await buyer();
    const { orderId, payment } = await placed(customer);
    await house.pay(payment.redirectUrl);
    await expectPaid(customer, orderId);
    return { customer, orderId };
  }
  const refund = (orderId: string) => house.admin('order.refund', { orderId, reason: 'asked for', key: randomUUID() });

  async function expectRefunded(customer: Buyer, orderId: string) {
    await becomes(customer, orderId, 'refunded');
    expect(await customer.wallet()).toBe('12.50/0.00');
    expect(await atGateway(orderId)).toMatchObject([{ captured: '19.50', refunded: '19.50' }]);
  }

  test.each(['refund:reserved', 'refund:before', 'refund:after'])(
    'dies at %s: sent once, booked once',
    async (place) => {
      const { customer, orderId } = await bought();
      await house.restart('admin', `${place}:kill`);
      await refund(orderId).catch(() => undefined);
      await house.died('admin');
      expect(await customer.wallet()).toBe('0.00/0.00');
      await house.restart('admin');
      await house.later(40);
      await expectRefunded(customer, orderId);
    },
  );

  test('is cut off after the gateway did it', async () => {
    const { customer, orderId } = await bought();
    await house.fault({ kind: 'fail', operation: 'refund', when: 'after', times: 1, how: 'cut' });
    expect((await refund(orderId)).data).toMatchObject({ status: 'pending' });
    await house.later(40);
    await expectRefunded(customer, orderId);
  });

  test('is refused by the gateway: nothing went back, and a person is told', async () => {
    const { customer, orderId } = await bought();
    await house.fault({ kind: 'refund_outcome', outcome: 'failed', times: 1 });
    expect((await refund(orderId)).data).toMatchObject({ status: 'failed' });
    expect(await orderOf(customer, orderId)).toMatchObject({ status: 'paid' });
    expect(await house.stage.query('SELECT kind FROM support_tickets WHERE order_id = $1', [orderId])).toEqual([
      { kind: 'refund_failed' },
    ]);
  });

  test.each(['deliver', 'drop'])(
    'made at the gateway itself, with webhooks on %s, is followed by our books',
    async (mode) => {
      const { customer, orderId } = await bought();
      await house.fault({ kind: 'webhooks', mode });
      const [told] = await atGateway(orderId);
      await house.fault({ kind: 'refund', reference: told?.reference, amount: '7.00' });
      await house.later(40);
      await becomes(customer, orderId, 'partially_refunded');
      expect(await orderOf(customer, orderId)).toMatchObject({ refundedCash: '7.00' });
    },
  );

  test('by a dispute becomes a receivable and a ticket; won, it is cancelled', async () => {
    const { orderId } = await bought();
    const [told] = await atGateway(orderId);
    const receivables = () =>
      house.stage.query('SELECT amount::text, status FROM receivables WHERE order_id = $1', [orderId]);
    await house.fault({ kind: 'dispute', reference: told?.reference, step: 'open' });
    await vi.waitFor(async () => expect(await receivables()).toEqual([{ amount: '19.500', status: 'open' }]), within);
    await house.fault({ kind: 'dispute', reference: told?.reference, step: 'won' });
    await vi.waitFor(
      async () => expect(await receivables()).toEqual([{ amount: '19.500', status: 'cancelled' }]),
      within,
    );
  });
});

test('telling the customer survives a dead worker: each notice once', async () => {
  const customer = await buyer();
  const { orderId, payment } = await placed(customer);
  await house.restart('worker', 'outbox:after:kill');
  await house.pay(payment.redirectUrl);
  await house.died('worker');
  await house.restart('worker');
  await house.later(40);
  await expectPaid(customer, orderId);
  const told = () =>
    house.stage.query(`SELECT kind FROM notifications WHERE user_id = $1 AND facts->>'orderId' = $2`, [
      customer.id,
      orderId,
    ]);
  await vi.waitFor(async () => expect(await told()).toEqual([{ kind: 'order_paid' }]), within);
});
