import type Stripe from 'stripe';
import { GatewayRefusal } from '../gateway/gateway-failures';
import type { GatewayRefund } from '../gateway/gateway-payment';
import type { RefundRequest } from '../gateway/gateway-requests';
import { askStripe } from './ask-stripe';
import { toStripeAmount } from './stripe-amount';

const LISTED_MAX = 1_000;

/**
 * Refunds once per `refundId`. It is looked for first: Stripe forgets idempotency keys after a day, and a refund asked
 * for again a week later must not be a second one. Within that day the key decides between two callers at once.
 */
export async function stripeRefund(
  stripe: Stripe,
  { intent, paymentId }: { intent: Stripe.PaymentIntent | null; paymentId: string | null },
  { key, refundId, amount, currency }: RefundRequest,
): Promise<GatewayRefund> {
  if (intent === null) throw new GatewayRefusal('nothing_captured');
  if (intent.currency.toUpperCase() !== currency) throw new GatewayRefusal('currency_mismatch');
  const list = stripe.refunds.list({ payment_intent: intent.id, limit: 100 });
  const known = (await askStripe(list.autoPagingToArray({ limit: LISTED_MAX }))).find(
    ({ metadata }) => metadata?.['refund_id'] === refundId,
  );
  if (known !== undefined) return refundOf(known);
  const made = await askStripe(
    stripe.refunds.create(
      {
        payment_intent: intent.id,
        amount: toStripeAmount(amount, currency),
        metadata: { refund_id: refundId, ...(paymentId === null ? {} : { payment_id: paymentId }) },
      },
      { idempotencyKey: key },
    ),
  );
  return refundOf(made);
}

const refundOf = ({ id, status, failure_reason: reason }: Stripe.Refund): GatewayRefund => ({
  reference: id,
  status: statusOf(status),
  failureReason: statusOf(status) === 'failed' ? (reason ?? status) : null,
});

function statusOf(status: string | null): GatewayRefund['status'] {
  if (status === 'succeeded') return 'succeeded';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending';
}
