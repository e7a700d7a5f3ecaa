import { randomUUID } from 'node:crypto';
import { setBusinessOffset } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { followPayment } from '../payment/follow-payment';
import { accepted, type CheckoutStage, openCheckoutStage } from '../testing/checkout-stage';
import { placeOrder } from './place-order';

let shop: CheckoutStage;
let growth: string;

beforeAll(async () => {
  shop = await openCheckoutStage();
  growth = await shop.stage.package({ messages: 5_000, price: '40' });
});
afterEach(async () => {
  await setBusinessOffset(shop.database.ownerUrl, '0');
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

const customer = async (bizcoins = '0') => {
  const id = await shop.stage.customer();
  if (bizcoins !== '0') await shop.stage.bizcoins(id, bizcoins);
  return id;
};

describe('an order paid with coins alone', () => {
  test('is settled at once, without the gateway, and activates its package', async () => {
    const customerId = await customer('50');
    const calls = shop.gateway.calls.length;
    const placed = accepted(await shop.place({ customerId, packageId: growth, bizcoins: '40' }));
    expect(placed).toMatchObject({ status: 'paid', cash: '0.00', payment: null });
    expect(shop.gateway.calls).toHaveLength(calls);
    expect(await shop.wallet(customerId)).toBe('10.00/0.00/10.00');
    expect(await shop.order(placed.orderId)).toMatchObject({
      status: 'paid',
      bizcoins: '40.00',
      subscription: { messagesUsed: 0 },
    });
  });

  test('absorbs the messages that waited for it', async () => {
    const customerId = await customer('40');
    const voucher = { voucherId: await shop.stage.voucher({ type: 'message', value: '70', listed: true }) };
    const { redeemVoucher } = await import('../voucher/redeem-voucher');
    await redeemVoucher(shop.deps, { customerId, voucher, key: randomUUID(), ip: '::1', userAgent: null });
    accepted(await shop.place({ customerId, packageId: growth, bizcoins: 'max' }));
    const [row] = await shop.stage.query<object>(
      'SELECT messages_allowed FROM customer_packages WHERE customer_id = $1',
      [customerId],
    );
    expect(row).toEqual({ messages_allowed: 5_070 });
  });
});

test('discount, coins and card pay one price, and nothing is taken before the card has paid', async () => {
  const customerId = await customer('12.50');
  const discountId = await shop.stage.savedDiscount(customerId, { percent: '20' });
  const placed = accepted(await shop.place({ customerId, packageId: growth, bizcoins: '12.50', discountId }));
  expect(placed).toMatchObject({
    status: 'pending',
    cash: '19.50',
    payment: { redirectUrl: expect.stringContaining('gateway.test') },
  });
  expect(await shop.wallet(customerId)).toBe('12.50/12.50/0.00');

  const paymentId = await shop.atGateway(placed.orderId, { status: 'authorized' });
  await followPayment(shop.deps, paymentId);
  expect(await shop.order(placed.orderId)).toMatchObject({ status: 'paid', payments: [{ status: 'captured' }] });
  expect(await shop.wallet(customerId)).toBe('0.00/0.00/0.00');
  const [usage] = await shop.stage.query<object>(
    `SELECT u.discount_amount::text, d.status FROM saved_discounts d JOIN voucher_usage u ON u.id = d.redemption_id WHERE d.id = $1`,
    [discountId],
  );
  expect(usage).toEqual({ discount_amount: '8.000', status: 'consumed' });
});

describe('the same key', () => {
  test('answers the same order as it stands now, and makes no second one', async () => {
    const customerId = await customer();
    const placement = await shop.placement({ customerId, packageId: growth });
    const first = accepted(await placeOrder(shop.deps, placement));
    await followPayment(shop.deps, await shop.atGateway(first.orderId, { status: 'authorized' }));
    expect(accepted(await placeOrder(shop.deps, placement))).toEqual({ ...first, status: 'paid', payment: null });
    expect(await shop.stage.query('SELECT 1 FROM orders WHERE customer_id = $1', [customerId])).toHaveLength(1);
  });

  test('with another input is refused', async () => {
    const customerId = await customer('5');
    const placement = await shop.placement({ customerId, packageId: growth });
    accepted(await placeOrder(shop.deps, placement));
    expect(await placeOrder(shop.deps, { ...placement, bizcoins: '1' })).toEqual({
      ok: false,
      refusal: { code: 'idempotency_key_reused' },
    });
  });

  test('sent twenty times at once makes one order and one payment at the gateway', async () => {
    const customerId = await customer('5');
    const placement = await shop.placement({ customerId, packageId: growth, bizcoins: '5' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => placeOrder(shop.deps, placement)));
    const orders = new Set(answers.map((answer) => accepted(answer).orderId));
    expect(orders.size).toBe(1);
    expect(await shop.wallet(customerId)).toBe('5.00/5.00/0.00');
  });
});

describe('one cart at a time', () => {
  test('a second order of the kind is refused while one is pending', async () => {
    const customerId = await customer();
    const first = accepted(await shop.place({ customerId, packageId: growth }));
    expect(await shop.place({ customerId, packageId: growth })).toEqual({
      ok: false,
      refusal: { code: 'order_in_progress', orderId: first.orderId },
    });
  });

  test('a quote makes one order, whatever the key', async () => {
    const customerId = await customer('40');
    const placement = await shop.placement({ customerId, packageId: growth, bizcoins: '40' });
    const { orderId } = accepted(await placeOrder(shop.deps, placement));
    expect(await placeOrder(shop.deps, { ...placement, key: randomUUID() })).toEqual({
      ok: false,
      refusal: { code: 'quote_used', orderId },
    });
  });

  test('of 40 orders of 60 coins at once on a wallet of 100 exactly one is placed', async () => {
    const customerId = await customer('100');
    const big = await shop.stage.package({ price: '100' });
    const placements = await Promise.all(
      Array.from({ length: 40 }, () => shop.placement({ customerId, packageId: big, bizcoins: '60' })),
    );
    const answers = await Promise.all(placements.map((placement) => placeOrder(shop.deps, placement)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await shop.wallet(customerId)).toBe('100.00/60.00/40.00');
  });
});

describe('a quote', () => {
  test('that ran out is priced anew, even if nothing changed', async () => {
    const customerId = await customer();
    const placement = await shop.placement({ customerId, packageId: growth });
    await setBusinessOffset(shop.database.ownerUrl, '16 minutes');
    const answer = await placeOrder(shop.deps, placement);
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'price_changed', quote: { list: '40.00', cash: '40.00' } },
    });
  });

  test('whose package became dearer is refused with the new price, which can be placed', async () => {
    const customerId = await customer();
    const packageId = await shop.stage.package({ price: '20' });
    const placement = await shop.placement({ customerId, packageId });
    await shop.stage.query('UPDATE packages SET price = 25 WHERE id = $1', [packageId]);
    const answer = await placeOrder(shop.deps, placement);
    if (answer.ok || answer.refusal.code !== 'price_changed') throw new Error('the old price was taken');
    expect(answer.refusal.quote.cash).toBe('25.00');
    const { quoteId } = answer.refusal.quote;
    expect(accepted(await placeOrder(shop.deps, { ...placement, quoteId })).cash).toBe('25.00');
  });

  test.each([
    ['forged', (quoteId: string) => `${quoteId.slice(0, -2)}AA`],
    ['of nothing', () => 'x'],
    ['of another customer', null],
  ])('%s is invalid', async (_, twist) => {
    const customerId = await customer();
    const other = await shop.quote({ customerId: await customer(), packageId: growth });
    const placement = await shop.placement({ customerId, packageId: growth });
    const quoteId = twist === null ? other.quoteId : twist(placement.quoteId);
    expect(await placeOrder(shop.deps, { ...placement, quoteId })).toMatchObject({
      ok: false,
      refusal: { code: 'invalid_input', issues: [{ path: 'quoteId' }] },
    });
  });

  test('cannot be placed with other coins or another discount than it says', async () => {
    const customerId = await customer('30');
    const placement = await shop.placement({ customerId, packageId: growth, bizcoins: '10' });
    expect(await placeOrder(shop.deps, { ...placement, bizcoins: '20' })).toMatchObject({
      refusal: { issues: [{ path: 'bizcoins', expected: '10.00' }] },
    });
    expect(await placeOrder(shop.deps, { ...placement, discountId: randomUUID() })).toMatchObject({
      refusal: { issues: [{ path: 'discountId' }] },
    });
  });

  test('for coins that are spent meanwhile is refused with what there is', async () => {
    const customerId = await customer('50');
    const dear = await shop.stage.package({ price: '60' });
    const placement = await shop.placement({ customerId, packageId: dear, bizcoins: '50' });
    accepted(await shop.place({ customerId, packageId: growth, bizcoins: '40' }));
    expect(await placeOrder(shop.deps, placement)).toEqual({
      ok: false,
      refusal: { code: 'insufficient_bizcoins', available: '10.00' },
    });
  });
});

describe('when the gateway does not answer', () => {
  test('the order stands without a payment, and nothing is lost', async () => {
    const customerId = await customer('5');
    shop.gateway.cut('create', 'before');
    const placed = accepted(await shop.place({ customerId, packageId: growth, bizcoins: '5' }));
    expect(placed).toMatchObject({ status: 'pending', payment: null });
    expect(await shop.order(placed.orderId)).toMatchObject({ payments: [{ status: 'unknown' }], secured: true });
  });

  test('a payment whose first answer was lost is found again, never made twice', async () => {
    const customerId = await customer();
    const placement = await shop.placement({ customerId, packageId: growth });
    shop.gateway.cut('create', 'after');
    expect(accepted(await placeOrder(shop.deps, placement)).payment).toBeNull();
    const again = accepted(await placeOrder(shop.deps, placement));
    expect(again.payment).toEqual({ redirectUrl: expect.any(String) });
    expect(
      [...shop.gateway.payments.values()].filter(({ redirectUrl }) => redirectUrl === again.payment?.redirectUrl),
    ).toHaveLength(1);
  });
});

test('a suspended customer buys nothing', async () => {
  const customerId = await customer('40');
  const placement = await shop.placement({ customerId, packageId: growth, bizcoins: '40' });
  await shop.stage.query('UPDATE users SET suspended_at = business_now() WHERE id = $1', [customerId]);
  expect(await placeOrder(shop.deps, placement)).toEqual({ ok: false, refusal: { code: 'customer_suspended' } });
});

test('coins that are due are expired before the others are held', async () => {
  const customerId = await customer('10');
  await shop.stage.bizcoins(customerId, '30', { expiresAt: new Date(Date.now() + 60_000).toISOString() });
  await setBusinessOffset(shop.database.ownerUrl, '2 minutes');
  accepted(await shop.place({ customerId, packageId: growth, bizcoins: '10' }));
  expect(await shop.wallet(customerId)).toBe('10.00/10.00/0.00');
});
