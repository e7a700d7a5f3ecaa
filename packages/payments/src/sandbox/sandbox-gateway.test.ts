import { HttpResponse, type HttpResponseResolver, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { GatewayRefusal, GatewayUnreachable } from '../gateway/gateway-failures';
import { sandboxGateway } from './sandbox-gateway';

const URL = 'http://sandbox.test';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const gateway = sandboxGateway({ url: `${URL}/`, key: 'the-key-of-the-shop', webhookSecrets: ['s'], timeoutMs: 200 });

const payment = {
  reference: 'sbx_1',
  paymentId: '0193a5f0-7e2b-7c4e-9c51-4d7a0f0c1a01',
  status: 'open',
  amount: '12.50',
  currency: 'USD',
  captured: '0.00',
  refunded: '0.00',
  disputed: '0.00',
  redirectUrl: `${URL}/pay/sbx_1`,
  declineReason: null,
};

const request = {
  key: 'pay:1:create:1',
  paymentId: payment.paymentId,
  orderId: 'o',
  amount: '12.50',
  currency: 'USD',
  description: 'Growth',
  returnUrl: 'http://localhost:3000/',
  expiresAt: new Date('2026-05-01T10:00:00Z'),
};

test('a payment is asked for with our key, our bearer and everything the page needs', async () => {
  let seen: unknown;
  server.use(
    http.post(`${URL}/api/payments`, async ({ request }) => {
      const { headers } = request;
      seen = [headers.get('authorization'), headers.get('idempotency-key'), await request.json()];
      return HttpResponse.json(payment);
    }),
  );
  expect(await gateway.create(request)).toEqual(payment);
  const { key, expiresAt, ...body } = request;
  const sent = { ...body, expiresAt: '2026-05-01T10:00:00.000Z' };
  expect(seen).toEqual(['Bearer the-key-of-the-shop', key, sent]);
});

test.each(['capture', 'cancel'] as const)('%s carries its own key', async (action) => {
  let key: string | null = null;
  server.use(
    http.post(`${URL}/api/payments/sbx_1/${action}`, ({ request: { headers } }) => {
      key = headers.get('idempotency-key');
      return HttpResponse.json(payment);
    }),
  );
  await gateway[action]({ key: `pay:1:${action}:1`, reference: 'sbx_1' });
  expect(key).toBe(`pay:1:${action}:1`);
});

test('a refund carries our id and its own key', async () => {
  let seen: unknown;
  server.use(
    http.post(`${URL}/api/payments/sbx_1/refunds`, async ({ request }) => {
      seen = [request.headers.get('idempotency-key'), await request.json()];
      return HttpResponse.json({ reference: 're_1', status: 'pending', failureReason: null });
    }),
  );
  const asked = { key: 'refund:1', reference: 'sbx_1', refundId: 'r1', amount: '1.00', currency: 'USD' };
  expect(await gateway.refund(asked)).toEqual({ reference: 're_1', status: 'pending', failureReason: null });
  expect(seen).toEqual(['refund:1', { refundId: 'r1', amount: '1.00', currency: 'USD' }]);
});

test('a replayed answer is old, so the payment is looked at again', async () => {
  server.use(
    http.post(`${URL}/api/payments`, () => HttpResponse.json(payment, { headers: { 'idempotent-replayed': 'true' } })),
    http.get(`${URL}/api/payments/sbx_1`, () => HttpResponse.json({ ...payment, status: 'authorized' })),
  );
  expect(await gateway.create(request)).toMatchObject({ status: 'authorized' });
});

test('a list is read page by page', async () => {
  server.use(
    http.get(`${URL}/api/payments`, ({ request }) => {
      const cursor = new globalThis.URL(request.url).searchParams.get('cursor');
      const reference = cursor ?? 'first';
      return HttpResponse.json({
        payments: [{ ...payment, reference }],
        nextCursor: cursor === null ? 'second' : null,
      });
    }),
  );
  const references = [];
  for await (const { reference } of gateway.list(new Date(0))) references.push(reference);
  expect(references).toEqual(['first', 'second']);
});

test('a payment id that is none of ours never reaches a query', async () => {
  server.use(http.get(`${URL}/api/payments/sbx_1`, () => HttpResponse.json({ ...payment, paymentId: "'; DROP" })));
  expect(await gateway.fetch('sbx_1')).toMatchObject({ paymentId: null });
});

describe('nobody knows what happened', () => {
  test.each<[string, HttpResponseResolver]>([
    ['a cut line', () => HttpResponse.error()],
    ['a 500', () => HttpResponse.json({ error: { code: 'x' } }, { status: 500 })],
    ['a 503 page of a proxy', () => new HttpResponse('<html>', { status: 503 })],
    ['a 429', () => HttpResponse.json({ error: { code: 'slow_down' } }, { status: 429 })],
    [
      'a 401: our key is wrong, so nothing said holds',
      () => HttpResponse.json({ error: { code: 'x' } }, { status: 401 }),
    ],
    ['a 404 without a reason', () => new HttpResponse('nothing here', { status: 404 })],
    ['a redirect', () => HttpResponse.redirect(`${URL}/elsewhere`, 302)],
    ['no JSON', () => new HttpResponse('ok')],
    ['half an answer', () => HttpResponse.json({ reference: 'sbx_1' })],
    ['a status of another world', () => HttpResponse.json({ ...payment, status: 'teleported' })],
    ['an amount that is none', () => HttpResponse.json({ ...payment, captured: '1e3' })],
  ])('%s', async (_, answer) => {
    server.use(http.all(`${URL}/*`, answer));
    for (const call of [
      () => gateway.create(request),
      () => gateway.fetch('sbx_1'),
      () => gateway.capture({ key: 'k', reference: 'sbx_1' }),
      () => gateway.cancel({ key: 'k', reference: 'sbx_1' }),
    ]) {
      await expect(call()).rejects.toThrow(GatewayUnreachable);
    }
  });

  test('no answer in time', async () => {
    server.use(http.get(`${URL}/api/payments/sbx_1`, () => new Promise<never>(() => undefined)));
    const failure = await gateway.fetch('sbx_1').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(GatewayUnreachable);
    expect(failure).toHaveProperty('cause.name', 'TimeoutError');
  });
});

test('a no of the gateway is a refusal, with its word', async () => {
  server.use(
    http.post(`${URL}/api/payments/sbx_1/capture`, () =>
      HttpResponse.json({ error: { code: 'not_capturable' } }, { status: 409 }),
    ),
  );
  const failure = await gateway.capture({ key: 'k', reference: 'sbx_1' }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(GatewayRefusal);
  expect(failure).toHaveProperty('code', 'not_capturable');
});

test('an unknown payment is null', async () => {
  server.use(
    http.get(`${URL}/api/payments/sbx_1`, () => HttpResponse.json({ error: { code: 'not_found' } }, { status: 404 })),
  );
  expect(await gateway.fetch('sbx_1')).toBeNull();
});
