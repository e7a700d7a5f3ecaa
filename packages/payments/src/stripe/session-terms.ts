import type Stripe from 'stripe';
import type { PaymentRequest } from '../gateway/gateway-requests';
import { toStripeAmount } from './stripe-amount';
import { EXPANDED } from './stripe-payment';

/** Stripe keeps a page open for 30 minutes at least, counted from the call; one more for clocks that differ. */
const SHORTEST_SECONDS = 31 * 60;

/** And for a day at most. */
export const LONGEST_SECONDS = 24 * 60 * 60;

/**
 * Depends on the request alone: the same key must come with the same terms. So the page stays open a while longer than
 * was asked for; the shop cancels it in time.
 */
export const sessionExpiry = ({ expiresAt }: PaymentRequest): number =>
  Math.ceil(expiresAt.getTime() / 1000) + SHORTEST_SECONDS;

/** A hosted page for one card payment whose money is only set aside. */
export function sessionTerms(request: PaymentRequest): Stripe.Checkout.SessionCreateParams {
  const { paymentId, orderId, amount, currency, description, returnUrl } = request;
  const metadata = { payment_id: paymentId, order_id: orderId };
  return {
    mode: 'payment',
    allowed_payment_method_types: ['card'],
    // In another currency than ours the amounts would no longer be the order's.
    adaptive_pricing: { enabled: false },
    client_reference_id: paymentId,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: currency.toLowerCase(),
          unit_amount: toStripeAmount(amount, currency),
          product_data: { name: description },
        },
      },
    ],
    // The intent carries them too: its events know nothing of the session.
    metadata,
    payment_intent_data: { capture_method: 'manual', description, metadata },
    success_url: returnAddress(returnUrl, 'done'),
    cancel_url: returnAddress(returnUrl, 'left'),
    expires_at: sessionExpiry(request),
    expand: EXPANDED,
  };
}

/** The word says what the customer saw on Stripe's page, for the words on ours; what became of the money is fetched. */
function returnAddress(returnUrl: string, seen: 'done' | 'left'): string {
  const url = new URL(returnUrl);
  url.searchParams.set('payment', seen);
  return url.href;
}
