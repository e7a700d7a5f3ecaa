import { randomUUID } from 'node:crypto';
import type { TrpcAnswer } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Buyer, openPaymentHouse, type PaymentHouse } from './payment-house';

let house: PaymentHouse;
let second: string;

beforeAll(async () => {
  house = await openPaymentHouse();
  second = await house.secondServer();
});
afterEach(async () => {
  await vi.waitFor(async () => expect(await house.broken()).toEqual([]), { timeout: 30_000, interval: 500 });
  for (const program of ['customer', 'admin', 'worker'] as const)
    expect(house.logs(program)).not.toMatch(/unexpected failure|a task failed|could not be reconciled/);
});
afterAll(() => house.close());

/** How often each outcome came. */
const tally = (answers: readonly TrpcAnswer[]) => {
  const counts: Record<string, number> = {};
  for (const { status, refusal } of answers) {
    const outcome = status === 200 ? 'success' : (refusal?.code ?? `status ${status}`);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
};

const SIDE_BY_SIDE = 16;

/** Does something for every item, a few at a time. */
async function forEach<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = [...items];
  const hand = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, hand));
}

test('200 checkouts of 60 coins at once on a wallet of 100, on two servers: one hold', async () => {
  const packageId = await house.stage.package({ price: '100' });
  const customer = await house.buyer({ bizcoins: '100' });
  const placements = await Promise.all(Array.from({ length: 200 }, () => customer.placement(packageId, '60')));
  const answers = await Promise.all(
    placements.map((placement, at) => customer.call('checkout.place', placement, at % 2 === 0 ? second : undefined)),
  );
  expect(tally(answers)).toEqual({ success: 1, order_in_progress: 199 });
  expect(await customer.wallet()).toBe('100.00/60.00');
});

test('of 200 purchases of 60 coins at once on a wallet of 100, coins alone: one is paid', async () => {
  const packageId = await house.stage.package({ price: '60' });
  const customer = await house.buyer({ bizcoins: '100' });
  const placements = await Promise.all(Array.from({ length: 200 }, () => customer.placement(packageId, '60')));
  const answers = await Promise.all(
    placements.map((placement, at) => customer.call('checkout.place', placement, at % 2 === 0 ? second : undefined)),
  );
  expect(tally(answers)).toEqual({ success: 1, insufficient_bizcoins: 199 });
  expect(await customer.wallet()).toBe('40.00/0.00');
});

test('20 refunds at once on a captured 100 never exceed what each tender paid', async () => {
  const packageId = await house.stage.package({ price: '100' });
  const customer = await house.buyer({ bizcoins: '40' });
  const placed = await customer.call('checkout.place', await customer.placement(packageId, '40'));
  await house.pay(placed.data.payment.redirectUrl);
  const { orderId } = placed.data;
  await vi.waitFor(async () => expect((await customer.query('checkout.get', { orderId })).data.status).toBe('paid'), {
    timeout: 20_000,
  });
  const refund = () =>
    house.admin('order.refund', { orderId, cash: '9', bizcoins: '6', reason: 'asked for', key: randomUUID() });
  const answers = await Promise.all(Array.from({ length: 20 }, refund));
  expect(tally(answers)).toEqual({ success: 6, refund_not_possible: 14 });
  expect((await customer.query('checkout.get', { orderId })).data).toMatchObject({
    refundedCash: '54.00',
    refundedBizcoins: '36.00',
  });
  expect(await customer.wallet()).toBe('36.00/0.00');
});

test('time-out, capture and cancellation on 500 holds: each resolves once', async () => {
  const packageId = await house.stage.package({ price: '10' });
  const orders: { customer: Buyer; orderId: string; redirectUrl: string }[] = [];
  await forEach([...Array(500).keys()], async () => {
    const customer = await house.buyer({ bizcoins: '5' });
    const placed = await customer.call('checkout.place', await customer.placement(packageId, '5'));
    orders.push({ customer, orderId: placed.data.orderId, redirectUrl: placed.data.payment.redirectUrl });
  });
  await house.fault({ kind: 'webhooks', mode: 'hold' });
  await house.later(31 * 60);
  const cancel = ({ customer, orderId }: { customer: Buyer; orderId: string }) =>
    customer.call('checkout.cancel', { orderId, key: randomUUID() });
  const paying = forEach(orders, ({ redirectUrl }) => house.pay(redirectUrl));
  const cancelling = forEach(orders.toReversed(), cancel);
  await house.fault({ kind: 'webhooks', mode: 'deliver' });
  await Promise.all([paying, cancelling]);
  const open = () =>
    house.stage.query(`SELECT id FROM holds WHERE status = 'open' AND user_id = ANY($1::uuid[])`, [
      orders.map(({ customer }) => customer.id),
    ]);
  await vi.waitFor(async () => expect(await open()).toEqual([]), { timeout: 90_000, interval: 500 });
  const ends = await house.stage.query<{ status: string; orders: number; wallets: string }>(
    `SELECT o.status, count(*)::integer AS orders, string_agg(DISTINCT w.balance || '/' || w.held, ' ') AS wallets
     FROM orders o JOIN wallets w ON w.user_id = o.customer_id WHERE o.package_id = $1 GROUP BY o.status ORDER BY o.status`,
    [packageId],
  );
  console.log(ends.map(({ status, orders: count }) => `${count} ${status}`).join(', '));
  for (const { status, wallets } of ends)
    expect([status, wallets]).toEqual([status, status === 'paid' ? '0.00/0.00' : '5.00/0.00']);
  expect(ends.reduce((sum, { orders: count }) => sum + count, 0)).toBe(500);
});
