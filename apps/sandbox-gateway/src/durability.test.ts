import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ownFolder } from './testing/in-process';
import { act, aPayment, ask, fault, open, pay, refund } from './testing/shop';
import { spawnGateway } from './testing/spawn-gateway';
import { webhookInbox } from './testing/webhook-inbox';

const TIMEOUT_MS = 60_000;

const state = async (url: string) => ({
  payments: (await ask(url, 'GET', '/api/payments')).body.payments,
  events: (await ask(url, 'GET', '/api/events')).body.events.map(({ id, type, payment }) => ({ id, type, payment })),
});

test(
  'killed without warning and started again, even after half a line, it knows all it had answered',
  async () => {
    const storeFile = join(ownFolder(), 'journal.jsonl');
    const first = await spawnGateway({ storeFile });
    const references = await Promise.all(Array.from({ length: 10 }, (_, index) => open(first.url, `open:${index}`)));
    for (const reference of references.slice(0, 6)) await pay(first.url, reference);
    for (const reference of references.slice(0, 3)) await act(first.url, reference, 'capture', `capture:${reference}`);
    await refund(first.url, references[0] ?? '', '5.00', { key: 'refund:0', refundId: 'r0' });
    await act(first.url, references[5] ?? '', 'cancel');
    const before = await state(first.url);
    expect(await first.signal('SIGKILL')).toBeNull();
    appendFileSync(storeFile, '{"payment":{"refer');

    const second = await spawnGateway({ storeFile, port: first.port });
    expect(await state(second.url)).toEqual(before);
    const again = await ask(second.url, 'POST', '/api/payments', { body: aPayment, key: 'open:0' });
    expect(again.body.reference).toBe(references[0]);
    await refund(second.url, references[0] ?? '', '5.00', { key: 'refund:0', refundId: 'r0' });
    expect(await state(second.url)).toEqual(before);
    expect(await second.signal('SIGTERM')).toBe(0);
  },
  TIMEOUT_MS,
);

test.each([
  ['before', 'authorized'],
  ['after', 'captured'],
] as const)(
  'told to exit %s a capture, it is %s afterwards, and the same key ends it either way',
  async (when, status) => {
    const storeFile = join(ownFolder(), 'journal.jsonl');
    const first = await spawnGateway({ storeFile });
    const reference = await open(first.url);
    await pay(first.url, reference);
    await fault(first.url, { kind: 'exit', operation: 'capture', when });
    await expect(act(first.url, reference, 'capture', 'capture:1')).rejects.toThrow();
    expect(await first.ended).toBe(70);

    const second = await spawnGateway({ storeFile, port: first.port });
    expect((await ask(second.url, 'GET', `/api/payments/${reference}`)).body.status).toBe(status);
    expect((await act(second.url, reference, 'capture', 'capture:1')).body.captured).toBe('12.50');
    await second.signal('SIGTERM');
  },
  TIMEOUT_MS,
);

test(
  'a card that crashes the gateway leaves the payment kept, and the gateway comes back by itself',
  async () => {
    const gateway = await spawnGateway({ storeFile: join(ownFolder(), 'journal.jsonl') });
    const reference = await open(gateway.url);
    await expect(pay(gateway.url, reference, '4000000000008104')).rejects.toThrow();
    await vi.waitFor(
      async () => {
        const { body } = await ask(gateway.url, 'GET', `/api/payments/${reference}`);
        expect(body.status).toBe('authorized');
      },
      { timeout: 10_000 },
    );
    await act(gateway.url, reference, 'cancel');
    const other = await open(gateway.url);
    await pay(gateway.url, other, '4000000000008203');
    await expect(act(gateway.url, other, 'capture', 'capture:1')).rejects.toThrow();
    await vi.waitFor(
      async () => expect((await act(gateway.url, other, 'capture', 'capture:1')).body.status).toBe('captured'),
      { timeout: 10_000 },
    );
    expect(await gateway.signal('SIGTERM')).toBe(0);
  },
  TIMEOUT_MS,
);

test(
  'webhooks that were not taken are tried again after a restart, those of one payment in order',
  async () => {
    const inbox = await webhookInbox();
    inbox.answer(503);
    const storeFile = join(ownFolder(), 'journal.jsonl');
    const first = await spawnGateway({ storeFile, webhookUrl: inbox.url });
    const reference = await open(first.url);
    await pay(first.url, reference);
    await act(first.url, reference, 'capture');
    await vi.waitFor(() => expect(inbox.received.length).toBeGreaterThan(0), { timeout: 10_000 });
    await first.signal('SIGKILL');

    inbox.answer(200);
    inbox.received.length = 0;
    const second = await spawnGateway({ storeFile, webhookUrl: inbox.url });
    await vi.waitFor(
      () => expect(inbox.received.map(({ type }) => type)).toEqual(['payment.authorized', 'payment.captured']),
      { timeout: 10_000 },
    );
    await second.signal('SIGTERM');
    await inbox.close();
  },
  TIMEOUT_MS,
);

test(
  'SIGTERM ends it within two seconds, though a customer hangs',
  async () => {
    const gateway = await spawnGateway({ storeFile: join(ownFolder(), 'journal.jsonl') });
    const hanging = pay(gateway.url, await open(gateway.url), '4000000000008005').catch(() => 'cut');
    // The page is under way once another call that came after it is answered.
    await ask(gateway.url, 'GET', '/api/payments');
    const startedAt = performance.now();
    expect(await gateway.signal('SIGTERM')).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(await hanging).toBe('cut');
  },
  TIMEOUT_MS,
);
