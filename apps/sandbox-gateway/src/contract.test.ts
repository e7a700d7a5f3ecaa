import {
  GatewayRefusal,
  GatewayUnreachable,
  type PaymentGateway,
  type PaymentRequest,
  sandboxGateway,
  stripeGateway,
} from '@bizcoin/payments';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { gatewayHere } from './testing/in-process';
import { fault, pay } from './testing/shop';
import { KEY, WEBHOOK_SECRET } from './testing/spawn-gateway';
import { webhookInbox } from './testing/webhook-inbox';

// Stripe's SDK asks once more by itself, under the same key, when a line is cut: so it takes two cuts to reach the shop.
const gateways = [
  ['sandbox', 1, (url: string) => sandboxGateway({ url, key: KEY, webhookSecrets: [WEBHOOK_SECRET] })],
  ['stripe', 2, (url: string) => stripeGateway({ secretKey: KEY, apiBase: url, webhookSecrets: [WEBHOOK_SECRET] })],
] as const;

const IN_HALF_AN_HOUR_MS = 30 * 60_000;

const request = (changes: Partial<PaymentRequest> = {}): PaymentRequest => ({
  key: `pay:${crypto.randomUUID()}:create:1`,
  paymentId: crypto.randomUUID(),
  orderId: crypto.randomUUID(),
  amount: '12.50',
  currency: 'USD',
  description: 'Growth package',
  returnUrl: 'http://localhost:3000/checkout/1',
  expiresAt: new Date(Date.now() + IN_HALF_AN_HOUR_MS),
  ...changes,
});

const listed = async (gateway: PaymentGateway, since: Date) => {
  const payments = [];
  for await (const payment of gateway.list(since)) payments.push(payment);
  return payments;
};

const code = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (failure: unknown) => (failure instanceof GatewayRefusal ? failure.code : String(failure)),
  );

// What the shop relies on holds for every gateway alike: the real adapters against a real server.
describe.each(gateways)('%s', (_, times, adapter) => {
  async function shop() {
    const inbox = await webhookInbox();
    onTestFinished(() => inbox.close());
    const { url } = await gatewayHere({ webhookUrl: inbox.url });
    return { url, inbox, gateway: adapter(url) };
  }

  /** A payment as far as it is wanted. */
  async function paid(changes: Partial<PaymentRequest> = {}) {
    const { gateway, ...rest } = await shop();
    const asked = request(changes);
    const { reference } = await gateway.create(asked);
    await pay(rest.url, reference);
    return { ...rest, gateway, reference, asked };
  }

  test('opened, paid, captured, partly refunded, listed: both sides tell the same', async () => {
    const { gateway, url } = await shop();
    const asked = request();
    const opened = await gateway.create(asked);
    expect(opened).toEqual({
      reference: expect.any(String),
      paymentId: asked.paymentId,
      status: 'open',
      amount: '12.50',
      currency: 'USD',
      captured: '0.00',
      refunded: '0.00',
      disputed: '0.00',
      redirectUrl: `${url}/pay/${opened.reference}`,
      declineReason: null,
    });
    await pay(url, opened.reference);
    expect(await gateway.fetch(opened.reference)).toEqual({ ...opened, status: 'authorized', redirectUrl: null });
    const captured = await gateway.capture({ key: 'capture', reference: opened.reference });
    expect(captured).toEqual({ ...opened, status: 'captured', captured: '12.50', redirectUrl: null });
    const part = {
      key: 'r',
      reference: opened.reference,
      refundId: crypto.randomUUID(),
      amount: '2.50',
      currency: 'USD',
    };
    expect(await gateway.refund(part)).toMatchObject({ status: 'succeeded', failureReason: null });
    expect(await listed(gateway, new Date(Date.now() - 60_000))).toEqual([{ ...captured, refunded: '2.50' }]);
    expect(await listed(gateway, new Date(Date.now() + 60_000))).toEqual([]);
  });

  test.each([
    ['JPY', '1500'],
    ['KWD', '1.250'],
    ['ISK', '500'],
    ['EUR', '999999.99'],
  ])('amounts of %s keep their places', async (currency, amount) => {
    const { gateway, reference } = await paid({ currency, amount });
    await gateway.capture({ key: 'capture', reference });
    expect(await gateway.fetch(reference)).toMatchObject({ currency, amount, captured: amount });
  });

  test('the same key opens one payment, and answers it as it stands now', async () => {
    const { gateway, reference, asked } = await paid();
    expect(await gateway.create(asked)).toMatchObject({ reference, status: 'authorized' });
    expect(await listed(gateway, new Date(0))).toHaveLength(1);
  });

  test('the same key with another amount is refused', async () => {
    const { gateway, asked } = await paid();
    expect(await code(gateway.create({ ...asked, amount: '13.00' }))).toBe('idempotency_key_reused');
  });

  test('a payment whose first answer was lost is found again by its key', async () => {
    const { gateway, url } = await shop();
    const asked = request();
    await fault(url, { kind: 'fail', operation: 'create', when: 'after', times });
    await expect(gateway.create(asked)).rejects.toThrow(GatewayUnreachable);
    expect(await gateway.create(asked)).toMatchObject({ status: 'open', paymentId: asked.paymentId });
    expect(await listed(gateway, new Date(0))).toHaveLength(1);
  });

  test.each(['before', 'after'] as const)('a capture cut %s the deed ends captured once', async (when) => {
    const { gateway, url, reference } = await paid();
    await fault(url, { kind: 'fail', operation: 'capture', when, times });
    await expect(gateway.capture({ key: 'c', reference })).rejects.toThrow(GatewayUnreachable);
    expect(await gateway.fetch(reference)).toMatchObject({ status: when === 'after' ? 'captured' : 'authorized' });
    expect(await gateway.capture({ key: 'c', reference })).toMatchObject({ status: 'captured', captured: '12.50' });
    expect(await gateway.capture({ key: 'another', reference })).toMatchObject({ captured: '12.50' });
  });

  test('a refund cut after the deed is not made twice, not even under another key', async () => {
    const { gateway, url, reference } = await paid();
    await gateway.capture({ key: 'c', reference });
    const asked = { key: 'r1', reference, refundId: crypto.randomUUID(), amount: '5.00', currency: 'USD' };
    await fault(url, { kind: 'fail', operation: 'refund', when: 'after', times });
    await expect(gateway.refund(asked)).rejects.toThrow(GatewayUnreachable);
    const again = await gateway.refund(asked);
    expect((await gateway.refund({ ...asked, key: 'r2' })).reference).toBe(again.reference);
    expect(await gateway.fetch(reference)).toMatchObject({ refunded: '5.00' });
  });

  test('a refund that fails, or waits first, is an answer; asking again follows it', async () => {
    const { gateway, url, reference } = await paid();
    await gateway.capture({ key: 'c', reference });
    const asked = { reference, amount: '5.00', currency: 'USD' };
    await fault(url, { kind: 'refund_outcome', outcome: 'failed' });
    const failed = await gateway.refund({ ...asked, key: 'r1', refundId: crypto.randomUUID() });
    expect(failed).toMatchObject({ status: 'failed', failureReason: 'expired_or_canceled_card' });
    await fault(url, { kind: 'refund_outcome', outcome: 'pending' });
    const waiting = { ...asked, key: 'r2', refundId: crypto.randomUUID() };
    const pending = await gateway.refund(waiting);
    expect(pending.status).toBe('pending');
    expect(await gateway.fetch(reference)).toMatchObject({ refunded: '0.00' });
    await fault(url, { kind: 'settle_refund', refund: pending.reference, outcome: 'succeeded' });
    expect(await gateway.refund(waiting)).toEqual({ ...pending, status: 'succeeded' });
    expect(await gateway.fetch(reference)).toMatchObject({ refunded: '5.00' });
  });

  test('more than was taken is refused', async () => {
    const { gateway, reference } = await paid();
    await gateway.capture({ key: 'c', reference });
    const asked = { key: 'r', reference, refundId: crypto.randomUUID(), amount: '12.51', currency: 'USD' };
    expect(await code(gateway.refund(asked))).toBe('amount_too_large');
    expect(await gateway.fetch(reference)).toMatchObject({ refunded: '0.00' });
  });

  test('cancelled before anybody paid: it can never be paid or captured', async () => {
    const { gateway, url } = await shop();
    const { reference } = await gateway.create(request());
    expect(await gateway.cancel({ key: 'x', reference })).toMatchObject({ status: 'cancelled', redirectUrl: null });
    expect(await gateway.cancel({ key: 'y', reference })).toMatchObject({ status: 'cancelled' });
    await pay(url, reference);
    expect(await code(gateway.capture({ key: 'c', reference }))).toBe('not_capturable');
    expect(await gateway.fetch(reference)).toMatchObject({ status: 'cancelled', captured: '0.00' });
  });

  test('cancelled after authorisation: the money is released', async () => {
    const { gateway, reference } = await paid();
    expect(await gateway.cancel({ key: 'x', reference })).toMatchObject({ status: 'cancelled', captured: '0.00' });
    expect(await code(gateway.capture({ key: 'c', reference }))).toBe('not_capturable');
  });

  test('a captured payment is not cancelled', async () => {
    const { gateway, reference } = await paid();
    await gateway.capture({ key: 'c', reference });
    expect(await code(gateway.cancel({ key: 'x', reference }))).toBe('already_captured');
  });

  test('a dispute counts while it stands, a refund made at the gateway at once', async () => {
    const { gateway, url, reference } = await paid();
    await gateway.capture({ key: 'c', reference });
    await fault(url, { kind: 'refund', reference, amount: '2.00' });
    await fault(url, { kind: 'dispute', reference, step: 'open' });
    expect(await gateway.fetch(reference)).toMatchObject({ refunded: '2.00', disputed: '10.50', captured: '12.50' });
    await fault(url, { kind: 'dispute', reference, step: 'won' });
    expect(await gateway.fetch(reference)).toMatchObject({ refunded: '2.00', disputed: '0.00' });
  });

  test('a cancelled payment that succeeds after all is told as it is', async () => {
    const { gateway, url, reference } = await paid();
    await gateway.cancel({ key: 'x', reference });
    await fault(url, { kind: 'late_success', reference, as: 'captured' });
    expect(await gateway.fetch(reference)).toMatchObject({ status: 'captured', captured: '12.50' });
  });

  test('a payment nobody knows is null, and nothing can be done with it', async () => {
    const { gateway } = await shop();
    expect(await gateway.fetch('sbx_unknown')).toBeNull();
    expect(await gateway.fetch('pi_unknown')).toBeNull();
    expect(['not_found', 'resource_missing']).toContain(
      await code(gateway.capture({ key: 'c', reference: 'cs_test_x' })),
    );
  });

  test('every event leads back to the payment, and nobody else can make one', async () => {
    const { gateway, url, inbox, reference, asked } = await paid();
    await gateway.capture({ key: 'c', reference });
    await gateway.refund({ key: 'r', reference, refundId: crypto.randomUUID(), amount: '1.00', currency: 'USD' });
    await fault(url, { kind: 'dispute', reference, step: 'open' });
    await vi.waitFor(() => expect(inbox.received).toHaveLength(4));
    for (const { body, headers, id } of inbox.received) {
      const event = gateway.readWebhook(body, headers, new Date());
      expect(event?.id).toBe(id);
      expect(await gateway.fetch(event?.reference ?? '')).toMatchObject({ reference, paymentId: asked.paymentId });
      expect(gateway.readWebhook(body.replace(id, 'evt_forged'), headers, new Date())).toBeNull();
    }
  });
});

test('on the page of Stripe a declined card leaves the payment open, with the reason, for another card', async () => {
  const { url } = await gatewayHere();
  const gateway = stripeGateway({ secretKey: KEY, apiBase: url, webhookSecrets: [WEBHOOK_SECRET] });
  const { reference } = await gateway.create(request());
  await pay(url, reference, '4000000000009995');
  const declined = await gateway.fetch(reference);
  expect(declined).toMatchObject({ status: 'open', declineReason: 'insufficient_funds' });
  expect(declined?.redirectUrl).toBe(`${url}/pay/${reference}`);
  await pay(url, reference);
  expect(await gateway.fetch(reference)).toMatchObject({ status: 'authorized', declineReason: null });
});

test('the sandbox ends a payment whose card is declined', async () => {
  const { url } = await gatewayHere();
  const gateway = sandboxGateway({ url, key: KEY, webhookSecrets: [WEBHOOK_SECRET] });
  const { reference } = await gateway.create(request());
  await pay(url, reference, '4000000000009995');
  expect(await gateway.fetch(reference)).toMatchObject({ status: 'declined', declineReason: 'insufficient_funds' });
});
