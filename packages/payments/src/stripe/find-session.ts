import type Stripe from 'stripe';
import type { PaymentRequest } from '../gateway/gateway-requests';
import { askStripe } from './ask-stripe';
import { LONGEST_SECONDS, sessionExpiry } from './session-terms';
import { EXPANDED } from './stripe-payment';

/** A bound of the loop: more sessions than a shop opens in a day. */
const LOOKED_AT_MAX = 100_000;

/**
 * Looks a payment's session up by what it carries. Stripe forgets idempotency keys after a day, but refuses a session
 * whose expiry has passed, so the one that was opened, if any, was opened in the day before.
 */
export async function findSession(stripe: Stripe, request: PaymentRequest): Promise<Stripe.Checkout.Session | null> {
  const expiry = sessionExpiry(request);
  const list = stripe.checkout.sessions.list({
    created: { gte: expiry - LONGEST_SECONDS, lte: expiry },
    limit: 100,
    expand: EXPANDED.map((path) => `data.${path}`),
  });
  let found: Stripe.Checkout.Session | null = null;
  let looked = 0;
  await askStripe(
    list.autoPagingEach((session) => {
      if (session.metadata?.['payment_id'] === request.paymentId) found = session;
      return found === null && ++looked < LOOKED_AT_MAX;
    }),
  );
  return found;
}
