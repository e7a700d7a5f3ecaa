import Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import type { WebhookHeaders } from '../gateway/payment-gateway';
import { sandboxGateway } from '../sandbox/sandbox-gateway';
import { stripeGateway } from '../stripe/stripe-gateway';
import { signWebhook } from './sign-webhook';

const NOW = new Date('2026-05-01T10:00:00Z');
const CURRENT = 'whsec_the-current-secret';
const PREVIOUS = 'whsec_the-previous-secret';
const PAYMENT_ID = '0193a5f0-7e2b-7c4e-9c51-4d7a0f0c1a01';

const stripe = new Stripe('sk_test_1234567890123456');
const seconds = (at: Date) => Math.floor(at.getTime() / 1000);

const cases = [
  {
    name: 'sandbox',
    header: 'bizcoin-signature',
    gateway: sandboxGateway({ url: 'http://sandbox.test', key: 'k', webhookSecrets: [CURRENT, PREVIOUS] }),
    body: JSON.stringify({
      id: 'evt_1',
      type: 'payment.captured',
      data: { reference: 'sbx_1', paymentId: PAYMENT_ID },
    }),
    sign: (body: string, secret: string, at: Date) => signWebhook(body, secret, at),
    event: { id: 'evt_1', type: 'payment.captured', reference: 'sbx_1', paymentId: PAYMENT_ID },
  },
  {
    name: 'stripe',
    header: 'stripe-signature',
    gateway: stripeGateway({ secretKey: 'sk_test_1234567890123456', webhookSecrets: [CURRENT, PREVIOUS] }),
    body: JSON.stringify({
      id: 'evt_1',
      type: 'payment_intent.succeeded',
      data: { object: { object: 'payment_intent', id: 'pi_1', metadata: { payment_id: PAYMENT_ID } } },
    }),
    sign: (payload: string, secret: string, at: Date) =>
      stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: seconds(at) }),
    event: { id: 'evt_1', type: 'payment_intent.succeeded', reference: 'pi_1', paymentId: PAYMENT_ID },
  },
];

const shifted = (shiftSeconds: number) => new Date(NOW.getTime() + shiftSeconds * 1000);

describe.each(cases)('$name', ({ gateway, header, body, sign, event }) => {
  const read = (headers: WebhookHeaders, raw = body) => gateway.readWebhook(raw, headers, NOW);

  test('a right signature is read, whatever the case of its header', () => {
    expect(read({ [header]: sign(body, CURRENT, NOW) })).toEqual(event);
    expect(read({ [header.toUpperCase()]: [sign(body, CURRENT, NOW)] })).toEqual(event);
  });

  test('the previous secret counts while it is being replaced', () => {
    expect(read({ [header]: sign(body, PREVIOUS, NOW) })).toEqual(event);
  });

  test.each([-300, 300])('%i seconds beside our clock is in time', (shift) => {
    expect(read({ [header]: sign(body, CURRENT, shifted(shift)) })).toEqual(event);
  });

  test.each([
    ['301 seconds old', -301],
    ['301 seconds ahead', 301],
    ['a year old', -31_536_000],
  ])('%s is refused', (_, shift) => {
    expect(read({ [header]: sign(body, CURRENT, shifted(shift)) })).toBeNull();
  });

  test('another secret is refused', () => {
    expect(read({ [header]: sign(body, 'whsec_somebody-elses-secret', NOW) })).toBeNull();
  });

  test('an altered body is refused, by a single blank', () => {
    expect(read({ [header]: sign(body, CURRENT, NOW) }, `${body} `)).toBeNull();
  });

  test('an altered time is refused', () => {
    const old = sign(body, CURRENT, shifted(-1_000));
    expect(read({ [header]: old.replace(/t=\d+/, `t=${seconds(NOW)}`) })).toBeNull();
  });

  test('no signature, an empty one, two of them, or one that makes no sense is refused', () => {
    const right = sign(body, CURRENT, NOW);
    const nonsense = [
      '',
      't=,v1=',
      't=1',
      'v1=ab',
      `t=${seconds(NOW)},v1=`,
      `t=${seconds(NOW)},v1=zz`,
      'x'.repeat(9_999),
    ];
    expect(read({})).toBeNull();
    expect(read({ [header]: undefined })).toBeNull();
    expect(read({ [header]: [right, right] })).toBeNull();
    expect(read({ [header]: `t=1,${right}` })).toBeNull();
    for (const value of nonsense) expect(read({ [header]: value })).toBeNull();
  });

  test.each(['', 'null', '[]', '{}', '{"id":1}', 'no json', '\0', '{"id":"e","type":"t"}'])(
    'a signed body that is no event (%j) is refused, without an exception',
    (raw) => {
      expect(read({ [header]: sign(raw, CURRENT, NOW) }, raw)).toBeNull();
    },
  );
});

describe('what the events of Stripe are about', () => {
  const gateway = stripeGateway({ secretKey: 'sk_test_1234567890123456', webhookSecrets: [CURRENT] });
  const read = (object: object) => {
    const payload = JSON.stringify({ id: 'evt_1', type: 't', data: { object } });
    const header = stripe.webhooks.generateTestHeaderString({ payload, secret: CURRENT, timestamp: seconds(NOW) });
    const event = gateway.readWebhook(payload, { 'stripe-signature': header }, NOW);
    return [event?.reference, event?.paymentId];
  };
  const metadata = { payment_id: PAYMENT_ID };

  test.each([
    ['a session', { object: 'checkout.session', id: 'cs_1', metadata }, 'cs_1', PAYMENT_ID],
    ['an intent', { object: 'payment_intent', id: 'pi_1', metadata }, 'pi_1', PAYMENT_ID],
    ['a charge', { object: 'charge', id: 'ch_1', payment_intent: 'pi_1', metadata }, 'pi_1', PAYMENT_ID],
    ['a refund', { object: 'refund', id: 're_1', payment_intent: { id: 'pi_1' }, metadata: {} }, 'pi_1', null],
    ['a dispute', { object: 'dispute', id: 'dp_1', payment_intent: 'pi_1', metadata: {} }, 'pi_1', null],
    ['a dispute of a payment without an intent', { object: 'dispute', payment_intent: null }, null, null],
    ['somebody else', { object: 'customer', id: 'cus_1' }, null, null],
    [
      'a payment of another till',
      { object: 'payment_intent', id: 'pi_1', metadata: { payment_id: '7' } },
      'pi_1',
      null,
    ],
  ])('%s', (_, object, reference, paymentId) => {
    expect(read(object)).toEqual([reference, paymentId]);
  });
});
