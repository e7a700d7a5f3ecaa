import type Stripe from 'stripe';
import { GatewayUnreachable } from '../gateway/gateway-failures';
import type { GatewayPayment, GatewayPaymentStatus } from '../gateway/gateway-payment';
import { ourPaymentId } from '../gateway/our-payment-id';
import { fromStripeAmount } from './stripe-amount';

/** What went back to the customer, in Stripe's integers. */
export interface MoneyBack {
  readonly refunded: number;
  readonly disputed: number;
}

/** What {@link stripePayment} needs beside the session itself. */
export const EXPANDED = ['payment_intent.latest_charge'];

/** A session of Checkout and its expanded intent, as the port tells a payment. */
export function stripePayment(
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent | null,
  { refunded, disputed }: MoneyBack,
): GatewayPayment {
  if (session.currency === null || session.amount_total === null) {
    throw new GatewayUnreachable(`Stripe told no amount for ${session.id}`);
  }
  const currency = session.currency.toUpperCase();
  const status = statusOf(session, intent);
  const failed = intent?.last_payment_error;
  const isGood = status === 'authorized' || status === 'captured';
  return {
    reference: session.id,
    paymentId: ourPaymentId.parse(session.metadata?.['payment_id'] ?? null),
    status,
    amount: fromStripeAmount(session.amount_total, currency),
    currency,
    captured: fromStripeAmount(intent?.status === 'succeeded' ? intent.amount_received : 0, currency),
    refunded: fromStripeAmount(refunded, currency),
    disputed: fromStripeAmount(disputed, currency),
    redirectUrl: status === 'open' ? session.url : null,
    declineReason: isGood ? null : (failed?.decline_code ?? failed?.code ?? null),
  };
}

/** The intent knows about the money, so it is asked first; only while it waits for a card the session decides. */
function statusOf(session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent | null): GatewayPaymentStatus {
  switch (intent?.status) {
    case 'succeeded':
      return 'captured';
    case 'requires_capture':
      return 'authorized';
    case 'canceled':
      return 'cancelled';
    case 'processing':
      return 'open';
    default:
      return statusWithoutMoney(session, intent);
  }
}

function statusWithoutMoney(
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent | null,
): GatewayPaymentStatus {
  if (session.status === 'open') return 'open';
  if (session.status === 'expired') return 'cancelled';
  // Complete, and its only attempt failed afterwards. Without an intent nobody can tell.
  if (intent !== null) return 'declined';
  throw new GatewayUnreachable(`Stripe told no payment for the session ${session.id}`);
}
