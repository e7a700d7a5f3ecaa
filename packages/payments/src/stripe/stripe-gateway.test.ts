import { HttpResponse, type HttpResponseResolver, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { GatewayRefusal, GatewayUnreachable } from '../gateway/gateway-failures';
import { stripeGateway } from './stripe-gateway';

const API = 'https://api.stripe.com/v1';
const PAYMENT_ID = '0193a5f0-7e2b-7c4e-9c51-4d7a0f0c1a01';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const gateway = stripeGateway({ secretKey: 'sk_test_1234567890123456', webhookSecrets: ['whsec_x'] });

const session = (changes: object = {}) => ({
  id: 'cs_1',
  object: 'checkout.session',
  mode: 'payment',
  status: 'open',
  amount_total: 1250,
  currency: 'usd',
  metadata: { payment_id: PAYMENT_ID },
  url: 'https://checkout.stripe.com/c/pay/cs_1',
  payment_intent: null,
  ...changes,
});

const charge = (changes: object = {}) => ({
  id: 'ch_1',
  object: 'charge',
  amount_refunded: 0,
  disputed: false,
  ...changes,
});

const intent = (status: string, changes: object = {}) => ({
  id: 'pi_1',
  object: 'payment_intent',
  status,
  amount: 1250,
  amount_received: status === 'succeeded' ? 1250 : 0,
  currency: 'usd',
  last_payment_error: null,
  latest_charge: charge(),
  ...changes,
});

const complete = (status: string, changes: object = {}) =>
  session({ status: 'complete', url: null, payment_intent: intent(status, changes) });

const answers = (path: string, body: object, method: 'get' | 'post' = 'get') =>
  server.use(http[method](`${API}${path}`, () => HttpResponse.json(body)));

const request = {
  key: 'pay:1:create:1',
  paymentId: PAYMENT_ID,
  orderId: 'order-1',
  amount: '12.50',
  currency: 'USD',
  description: 'Growth',
  returnUrl: 'http://localhost:3000/checkout/1',
  expiresAt: new Date('2099-05-01T10:00:00Z'),
};

test('a session asks for one card payment, held back, and carries our ids on itself and on its intent', async () => {
  let sent: Record<string, string> = {};
  let headers = new Headers();
  server.use(
    http.post(`${API}/checkout/sessions`, async ({ request: call }) => {
      sent = Object.fromEntries(new URLSearchParams(await call.text()));
      headers = call.headers;
      return HttpResponse.json(session());
    }),
  );
  expect(await gateway.create(request)).toMatchObject({ reference: 'cs_1', status: 'open', paymentId: PAYMENT_ID });
  expect(headers.get('idempotency-key')).toBe(request.key);
  expect(headers.get('x-stripe-client-telemetry')).toBeNull();
  expect(sent).toMatchObject({
    mode: 'payment',
    'allowed_payment_method_types[0]': 'card',
    'adaptive_pricing[enabled]': 'false',
    'line_items[0][quantity]': '1',
    'line_items[0][price_data][currency]': 'usd',
    'line_items[0][price_data][unit_amount]': '1250',
    'metadata[payment_id]': PAYMENT_ID,
    'metadata[order_id]': 'order-1',
    'payment_intent_data[capture_method]': 'manual',
    'payment_intent_data[metadata][payment_id]': PAYMENT_ID,
    'payment_intent_data[metadata][order_id]': 'order-1',
    success_url: `${request.returnUrl}?payment=done`,
    cancel_url: `${request.returnUrl}?payment=left`,
    expires_at: String(Date.parse('2099-05-01T10:31:00Z') / 1000),
  });
});

describe('how a payment stands', () => {
  const failed = { last_payment_error: { code: 'card_declined', decline_code: 'insufficient_funds' } };

  test.each([
    ['nobody has paid yet', session(), 'open', null],
    [
      'a card was declined; another may be tried',
      session({ payment_intent: intent('requires_payment_method', failed) }),
      'open',
      'insufficient_funds',
    ],
    ['the bank asks', session({ payment_intent: intent('requires_action') }), 'open', null],
    ['it is on its way', complete('processing'), 'open', null],
    ['the money is set aside', complete('requires_capture', failed), 'authorized', null],
    ['the money was taken', complete('succeeded'), 'captured', null],
    ['it failed after the page', complete('requires_payment_method', failed), 'declined', 'insufficient_funds'],
    ['it was released', complete('canceled'), 'cancelled', null],
    ['the page was closed', session({ status: 'expired', url: null }), 'cancelled', null],
  ])('%s', async (_, told, status, declineReason) => {
    answers('/checkout/sessions/cs_1', told);
    const payment = await gateway.fetch('cs_1');
    expect(payment).toMatchObject({ reference: 'cs_1', amount: '12.50', currency: 'USD', status, declineReason });
    expect(payment?.captured).toBe(status === 'captured' ? '12.50' : '0.00');
    expect(payment?.redirectUrl).toBe(told.status === 'open' ? told.url : null);
  });

  test('a complete session without an intent tells nothing', async () => {
    answers('/checkout/sessions/cs_1', session({ status: 'complete' }));
    await expect(gateway.fetch('cs_1')).rejects.toThrow(GatewayUnreachable);
  });

  test('only refunds that succeeded were given back, only disputes that stand were taken', async () => {
    answers(
      '/checkout/sessions/cs_1',
      complete('succeeded', { latest_charge: charge({ amount_refunded: 900, disputed: true }) }),
    );
    const list = (data: object[]) => ({ object: 'list', url: '/v1', has_more: false, data });
    const refunds = ['succeeded', 'pending', 'failed', 'canceled', 'requires_action', 'succeeded'];
    answers('/refunds', list(refunds.map((status, index) => ({ id: `re_${index}`, amount: 100 + index, status }))));
    const disputes = [
      'needs_response',
      'under_review',
      'lost',
      'won',
      'warning_needs_response',
      'warning_closed',
      'prevented',
    ];
    answers('/disputes', list(disputes.map((status, index) => ({ id: `dp_${index}`, amount: 10 ** index, status }))));
    expect(await gateway.fetch('cs_1')).toMatchObject({ captured: '12.50', refunded: '2.05', disputed: '1.11' });
  });

  test('a session Stripe does not know is null', async () => {
    server.use(
      http.get(`${API}/checkout/sessions/cs_1`, () =>
        HttpResponse.json({ error: { type: 'invalid_request_error', code: 'resource_missing' } }, { status: 404 }),
      ),
    );
    expect(await gateway.fetch('cs_1')).toBeNull();
  });

  test('an intent leads to its session', async () => {
    server.use(
      http.get(`${API}/checkout/sessions`, ({ request: call }) => {
        const wanted = new URL(call.url).searchParams.get('payment_intent') === 'pi_1';
        return HttpResponse.json({ object: 'list', has_more: false, data: wanted ? [complete('succeeded')] : [] });
      }),
    );
    expect(await gateway.fetch('pi_1')).toMatchObject({ reference: 'cs_1', status: 'captured' });
    expect(await gateway.fetch('pi_2')).toBeNull();
  });
});

describe('capture', () => {
  test('takes the intent, under its own key', async () => {
    let key: string | null = null;
    let told = complete('requires_capture');
    server.use(
      http.get(`${API}/checkout/sessions/cs_1`, () => HttpResponse.json(told)),
      http.post(`${API}/payment_intents/pi_1/capture`, ({ request: call }) => {
        key = call.headers.get('idempotency-key');
        told = complete('succeeded');
        return HttpResponse.json(intent('succeeded'));
      }),
    );
    expect(await gateway.capture({ key: 'c1', reference: 'cs_1' })).toMatchObject({ captured: '12.50' });
    expect(key).toBe('c1');
  });

  test('answers what was captured before, and refuses what nobody paid, without asking for either', async () => {
    answers('/checkout/sessions/cs_1', complete('succeeded'));
    expect(await gateway.capture({ key: 'c', reference: 'cs_1' })).toMatchObject({ status: 'captured' });
    answers('/checkout/sessions/cs_1', session());
    await expect(gateway.capture({ key: 'c', reference: 'cs_1' })).rejects.toThrow(GatewayRefusal);
  });
});

test('a customer who pays while the page is being closed: the money is released instead', async () => {
  const keys: (string | null)[] = [];
  let told = session();
  server.use(
    http.get(`${API}/checkout/sessions/cs_1`, () => HttpResponse.json(told)),
    http.post(`${API}/checkout/sessions/cs_1/expire`, ({ request: call }) => {
      keys.push(call.headers.get('idempotency-key'));
      told = complete('requires_capture');
      return HttpResponse.json({ error: { type: 'invalid_request_error' } }, { status: 400 });
    }),
    http.post(`${API}/payment_intents/pi_1/cancel`, ({ request: call }) => {
      keys.push(call.headers.get('idempotency-key'));
      told = complete('canceled');
      return HttpResponse.json(intent('canceled'));
    }),
  );
  expect(await gateway.cancel({ key: 'x1', reference: 'cs_1' })).toMatchObject({ status: 'cancelled' });
  expect(keys).toEqual(['x1:session', 'x1:intent']);
});

test('what Stripe will not cancel is a refusal, after so many tries', async () => {
  answers('/checkout/sessions/cs_1', session());
  server.use(
    http.post(`${API}/checkout/sessions/cs_1/expire`, () =>
      HttpResponse.json({ error: { type: 'invalid_request_error', code: 'no_way' } }, { status: 400 }),
    ),
  );
  const failure = await gateway.cancel({ key: 'x1', reference: 'cs_1' }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'GatewayRefusal', code: 'no_way' });
});

describe('refund', () => {
  const asked = { key: 'r1', reference: 'cs_1', refundId: 'refund-1', amount: '5.00', currency: 'USD' };
  const known = (data: object[]) => answers('/refunds', { object: 'list', has_more: false, data });

  test('carries our id and its own key', async () => {
    let seen: unknown;
    answers('/checkout/sessions/cs_1', complete('succeeded'));
    known([]);
    server.use(
      http.post(`${API}/refunds`, async ({ request: call }) => {
        seen = [call.headers.get('idempotency-key'), Object.fromEntries(new URLSearchParams(await call.text()))];
        return HttpResponse.json({ id: 're_1', status: 'pending' });
      }),
    );
    expect(await gateway.refund(asked)).toEqual({ reference: 're_1', status: 'pending', failureReason: null });
    expect(seen).toEqual([
      'r1',
      { payment_intent: 'pi_1', amount: '500', 'metadata[refund_id]': 'refund-1', 'metadata[payment_id]': PAYMENT_ID },
    ]);
  });

  test.each([
    ['succeeded', 'succeeded', null],
    ['pending', 'pending', null],
    ['requires_action', 'pending', null],
    ['failed', 'failed', 'lost_or_stolen_card'],
    ['canceled', 'failed', 'lost_or_stolen_card'],
  ])('one that was made before is answered as it stands, for ever: %s', async (told, status, failureReason) => {
    answers('/checkout/sessions/cs_1', complete('succeeded'));
    known([{ id: 're_1', metadata: { refund_id: 'refund-1' }, status: told, failure_reason: 'lost_or_stolen_card' }]);
    expect(await gateway.refund(asked)).toEqual({ reference: 're_1', status, failureReason });
  });
});

describe('a page that can no longer be opened', () => {
  const late = { ...request, expiresAt: new Date('2026-05-01T10:00:00Z') };
  const refuses = () =>
    server.use(
      http.post(`${API}/checkout/sessions`, () =>
        HttpResponse.json({ error: { type: 'invalid_request_error', param: 'expires_at' } }, { status: 400 }),
      ),
    );

  test('was opened in time: it is found by what it carries, though its key is forgotten', async () => {
    refuses();
    const other = session({ id: 'cs_0', metadata: { payment_id: crypto.randomUUID() } });
    answers('/checkout/sessions', { object: 'list', has_more: false, data: [other, complete('succeeded')] });
    expect(await gateway.create(late)).toMatchObject({ reference: 'cs_1', status: 'captured' });
  });

  test('never was: that is certain', async () => {
    refuses();
    answers('/checkout/sessions', { object: 'list', has_more: false, data: [] });
    await expect(gateway.create(late)).rejects.toThrow(GatewayRefusal);
  });
});

const error =
  (status: number, body: object): HttpResponseResolver =>
  () =>
    HttpResponse.json({ error: body }, { status });

describe('nobody knows what happened', () => {
  test.each<[string, HttpResponseResolver]>([
    ['a cut line', () => HttpResponse.error()],
    ['a 500', error(500, { type: 'api_error' })],
    ['a 503 page of a proxy', () => new HttpResponse('<html>', { status: 503 })],
    ['too many calls', error(429, { type: 'invalid_request_error', code: 'rate_limit' })],
    ['the same key is being worked on', error(409, { type: 'idempotency_error', code: 'idempotency_key_in_use' })],
    ['our key is wrong', error(401, { type: 'invalid_request_error' })],
    ['our key may not', error(403, { type: 'invalid_request_error' })],
    ['no JSON', () => new HttpResponse('ok')],
  ])('%s', async (_, answer) => {
    server.use(http.all(`${API}/*`, answer));
    for (const call of [
      () => gateway.create(request),
      () => gateway.fetch('cs_1'),
      () => gateway.capture({ key: 'k', reference: 'cs_1' }),
      () => gateway.cancel({ key: 'k', reference: 'cs_1' }),
    ]) {
      await expect(call()).rejects.toThrow(GatewayUnreachable);
    }
  });
});

describe('certainly not done', () => {
  test.each([
    [402, { type: 'card_error', code: 'card_declined', decline_code: 'lost_card' }, 'lost_card'],
    [402, { type: 'card_error', code: 'expired_card' }, 'expired_card'],
    [400, { type: 'invalid_request_error', code: 'amount_too_small' }, 'amount_too_small'],
    [400, { type: 'invalid_request_error' }, 'invalid_request_error'],
    [400, { type: 'idempotency_error' }, 'idempotency_key_reused'],
  ])('%i %j', async (status, body, code) => {
    server.use(http.all(`${API}/*`, error(status, body)));
    const failure = await gateway.create(request).catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ name: 'GatewayRefusal', code });
  });
});
