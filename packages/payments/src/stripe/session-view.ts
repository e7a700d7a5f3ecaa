import type Stripe from 'stripe';
import type { GatewayPayment } from '../gateway/gateway-payment';
import { moneyBack } from './money-back';
import { stripePayment } from './stripe-payment';

/** A payment and the two objects of Stripe's it is made of. */
export interface SessionView {
  readonly session: Stripe.Checkout.Session;
  readonly intent: Stripe.PaymentIntent | null;
  readonly payment: GatewayPayment;
}

/** Reads a session with its expanded intent; another call each where money went back. */
export async function sessionView(stripe: Stripe, session: Stripe.Checkout.Session): Promise<SessionView> {
  const { payment_intent: intent } = session;
  const known = typeof intent === 'string' ? null : intent;
  return { session, intent: known, payment: stripePayment(session, known, await moneyBack(stripe, known)) };
}
