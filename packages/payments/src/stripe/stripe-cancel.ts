import type Stripe from 'stripe';
import { GatewayRefusal } from '../gateway/gateway-failures';
import { askStripe } from './ask-stripe';
import type { SessionView } from './session-view';

/**
 * Closes the page, or releases the money if it is set aside already. The customer may finish between our look and our
 * call, which Stripe then refuses: so look again, at most once per step a payment can take.
 */
export async function stripeCancel(
  stripe: Stripe,
  look: () => Promise<SessionView>,
  key: string,
): Promise<SessionView> {
  let refused: GatewayRefusal | null = null;
  for (let step = 1; step <= STEPS_MAX; step++) {
    const view = await look();
    const { status } = view.payment;
    if (status === 'cancelled' || status === 'declined') return view;
    if (status === 'captured') throw new GatewayRefusal('already_captured');
    try {
      if (view.intent?.status === 'requires_capture') {
        await askStripe(stripe.paymentIntents.cancel(view.intent.id, {}, { idempotencyKey: `${key}:intent` }));
      } else {
        await askStripe(stripe.checkout.sessions.expire(view.session.id, {}, { idempotencyKey: `${key}:session` }));
      }
    } catch (failure) {
      if (!(failure instanceof GatewayRefusal)) throw failure;
      refused = failure;
    }
  }
  throw refused ?? new GatewayRefusal('not_cancellable');
}

/** The open page, the money set aside, and the end. */
const STEPS_MAX = 3;
