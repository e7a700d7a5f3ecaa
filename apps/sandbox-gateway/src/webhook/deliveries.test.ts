import { sandboxGateway } from '@bizcoin/payments';
import { expect, onTestFinished, test, vi } from 'vitest';
import { gatewayHere } from '../testing/in-process';
import { act, aPayment, ask, fault, open, pay } from '../testing/shop';
import { WEBHOOK_SECRET } from '../testing/spawn-gateway';
import { type WebhookInbox, webhookInbox } from '../testing/webhook-inbox';

async function gatewayWithInbox(): Promise<{ url: string; inbox: WebhookInbox }> {
  const inbox = await webhookInbox();
  onTestFinished(() => inbox.close());
  const { url } = await gatewayHere({ webhookUrl: inbox.url });
  return { url, inbox };
}

const types = ({ received }: WebhookInbox) => received.map(({ type }) => type);

async function capturedPayment(url: string): Promise<string> {
  const reference = await open(url);
  await pay(url, reference);
  await act(url, reference, 'capture');
  return reference;
}

const settled = (url: string) =>
  vi.waitFor(
    async () => {
      const { events } = (await ask(url, 'GET', '/api/events')).body;
      expect(events.filter(({ status }) => status === 'waiting')).toEqual([]);
    },
    { timeout: 5_000 },
  );

test('every change is told once, in order, and the shop can verify who said it', async () => {
  const { url, inbox } = await gatewayWithInbox();
  const reference = await capturedPayment(url);
  await settled(url);
  expect(types(inbox)).toEqual(['payment.authorized', 'payment.captured']);
  const shop = sandboxGateway({ url, key: 'x', webhookSecrets: [WEBHOOK_SECRET] });
  const [first] = inbox.received;
  expect(shop.readWebhook(first?.body ?? '', first?.headers ?? {}, new Date())).toEqual({
    id: first?.id,
    type: 'payment.authorized',
    reference,
    paymentId: aPayment.paymentId,
  });
});

test('an event the shop does not take is tried again, and the next one waits for it', async () => {
  const { url, inbox } = await gatewayWithInbox();
  inbox.answer(500);
  await capturedPayment(url);
  await vi.waitFor(() => expect(inbox.received.length).toBeGreaterThanOrEqual(2));
  expect(new Set(types(inbox))).toEqual(new Set(['payment.authorized']));
  inbox.answer(200);
  await settled(url);
  expect(types(inbox).at(-1)).toBe('payment.captured');
  const signatures = inbox.received.map(({ headers }) => headers['bizcoin-signature']);
  expect(signatures.every((signature) => /^t=\d+,v1=[0-9a-f]{64}$/.test(String(signature)))).toBe(true);
});

test('dropped: nothing is ever sent', async () => {
  const { url, inbox } = await gatewayWithInbox();
  await fault(url, { kind: 'webhooks', mode: 'drop' });
  await capturedPayment(url);
  await settled(url);
  await ask(url, 'DELETE', '/api/faults');
  await capturedPayment(url);
  await settled(url);
  expect(types(inbox)).toEqual(['payment.authorized', 'payment.captured']);
});

test('duplicated: each is sent twice, under the same id', async () => {
  const { url, inbox } = await gatewayWithInbox();
  await fault(url, { kind: 'webhooks', mode: 'duplicate' });
  await capturedPayment(url);
  await settled(url);
  expect(types(inbox)).toEqual(['payment.authorized', 'payment.authorized', 'payment.captured', 'payment.captured']);
  expect(new Set(inbox.received.map(({ id }) => id)).size).toBe(2);
});

test('held and released in reverse, or in any stated order', async () => {
  const { url, inbox } = await gatewayWithInbox();
  await fault(url, { kind: 'webhooks', mode: 'hold' });
  await capturedPayment(url);
  const released = await fault(url, { kind: 'release', order: 'reverse' });
  expect(released.body.released).toHaveLength(2);
  expect(types(inbox)).toEqual(['payment.captured', 'payment.authorized']);

  await capturedPayment(url);
  const { events } = (await ask(url, 'GET', '/api/events')).body;
  const [one, other] = events.filter(({ status }) => status === 'waiting').map(({ id }) => id);
  await fault(url, { kind: 'release', order: [other, one] });
  expect(inbox.received.slice(2).map(({ id }) => id)).toEqual([other, one]);
});

test('held, then delivered as if nothing had been: each once, in order', async () => {
  const { url, inbox } = await gatewayWithInbox();
  await fault(url, { kind: 'webhooks', mode: 'hold' });
  await capturedPayment(url);
  await fault(url, { kind: 'webhooks', mode: 'deliver' });
  await settled(url);
  expect(types(inbox)).toEqual(['payment.authorized', 'payment.captured']);
});
