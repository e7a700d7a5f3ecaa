import type Stripe from 'stripe';
import { GatewayRefusal } from '../gateway/gateway-failures';
import type { GatewayPayment } from '../gateway/gateway-payment';
import type { CaptureRequest, PaymentRequest } from '../gateway/gateway-requests';
import type { PaymentGateway } from '../gateway/payment-gateway';
import { minimumCharge } from '../minimum/minimum-charge';
import { askStripe } from './ask-stripe';
import { findSession } from './find-session';
import { readStripeWebhook } from './read-stripe-webhook';
import { sessionTerms } from './session-terms';
import { type SessionView, sessionView } from './session-view';
import { stripeCancel } from './stripe-cancel';
import { type StripeSettings, stripeClient } from './stripe-client';
import { EXPANDED } from './stripe-payment';
import { stripeRefund } from './stripe-refund';

const inLists = EXPANDED.map((path) => `data.${path}`);

/** Stripe's hosted Checkout with manual capture (docs/payments.md). Our reference is the session's id. */
export function stripeGateway(settings: StripeSettings): PaymentGateway {
  const stripe = stripeClient(settings);

  const look = async (reference: string): Promise<SessionView> => {
    const session = await askStripe(stripe.checkout.sessions.retrieve(reference, { expand: EXPANDED }));
    return sessionView(stripe, session);
  };

  return {
    name: 'stripe',
    minimum: minimumCharge,
    create: (request) => create(stripe, look, request),
    capture: (request) => capture(stripe, look, request),

    async fetch(reference) {
      try {
        return reference.startsWith('pi_') ? await ofIntent(stripe, reference) : (await look(reference)).payment;
      } catch (failure) {
        if (failure instanceof GatewayRefusal && failure.code === 'resource_missing') return null;
        throw failure;
      }
    },

    async cancel({ reference, key }) {
      return (await stripeCancel(stripe, () => look(reference), key)).payment;
    },

    async refund(request) {
      const { intent, payment } = await look(request.reference);
      return stripeRefund(stripe, { intent, paymentId: payment.paymentId }, request);
    },

    async *list(since) {
      const created = { gte: Math.floor(since.getTime() / 1000) };
      const pages = stripe.checkout.sessions.list({ created, limit: 100, expand: inLists })[Symbol.asyncIterator]();
      for (let next = await askStripe(pages.next()); next.done !== true; next = await askStripe(pages.next())) {
        if (next.value.mode === 'payment') yield (await sessionView(stripe, next.value)).payment;
      }
    },

    readWebhook: (rawBody, headers, now) =>
      readStripeWebhook(stripe.webhooks, { rawBody, headers }, { secrets: settings.webhookSecrets, now }),
  };
}

/** A key that Stripe has seen gives the first answer, as the payment stood then: look at it now. */
async function create(
  stripe: Stripe,
  look: (reference: string) => Promise<SessionView>,
  request: PaymentRequest,
): Promise<GatewayPayment> {
  try {
    const call = stripe.checkout.sessions.create(sessionTerms(request), { idempotencyKey: request.key });
    const session = await askStripe(call);
    const replayed = session.lastResponse.headers['idempotent-replayed'] === 'true';
    return (await (replayed ? look(session.id) : sessionView(stripe, session))).payment;
  } catch (failure) {
    // Too late to open one; but one may have been opened in time, under a key that Stripe has forgotten since.
    if (!(failure instanceof GatewayRefusal) || request.expiresAt.getTime() > Date.now()) throw failure;
    const session = await findSession(stripe, request);
    if (session === null) throw failure;
    return (await sessionView(stripe, session)).payment;
  }
}

async function capture(
  stripe: Stripe,
  look: (reference: string) => Promise<SessionView>,
  { reference, key }: CaptureRequest,
): Promise<GatewayPayment> {
  const { intent, payment } = await look(reference);
  if (payment.status === 'captured') return payment;
  if (payment.status !== 'authorized' || intent === null) throw new GatewayRefusal('not_capturable');
  await askStripe(stripe.paymentIntents.capture(intent.id, {}, { idempotencyKey: key }));
  return (await look(reference)).payment;
}

/** Events about the money know the intent only. */
async function ofIntent(stripe: Stripe, intent: string): Promise<GatewayPayment | null> {
  const list = stripe.checkout.sessions.list({ payment_intent: intent, limit: 1, expand: inLists });
  const [session] = (await askStripe(list)).data;
  return session === undefined ? null : (await sessionView(stripe, session)).payment;
}
