import type { PaymentRecord, PaymentStatus, RefundRecord } from '../payment/payment-record';
import { toStripe } from './stripe-amount';

/** A session, its intent and its charge share what follows the prefix, so each name leads to the others. */
const suffix = (payment: PaymentRecord) => payment.reference.replace(/^cs_test_/, '');
const intentId = (payment: PaymentRecord) => `pi_${suffix(payment)}`;
const chargeId = (payment: PaymentRecord) => `ch_${suffix(payment)}`;
export const sessionOfIntent = (intent: string) => intent.replace(/^pi_/, 'cs_test_');

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);
const currencyOf = (payment: PaymentRecord) => payment.currency.toLowerCase();

const sessionStatus = (payment: PaymentRecord) =>
  payment.completed ? 'complete' : payment.status === 'open' ? 'open' : 'expired';

/** Which nested objects were asked for; the others are told by their id. */
export type Expand = ReadonlySet<string>;

export const sessionObject = (payment: PaymentRecord, address: string, expand: Expand) => ({
  id: payment.reference,
  object: 'checkout.session',
  mode: 'payment',
  ui_mode: 'hosted_page',
  livemode: false,
  status: sessionStatus(payment),
  payment_status: payment.status === 'captured' ? 'paid' : 'unpaid',
  amount_total: toStripe(payment.amount, payment.currency),
  currency: currencyOf(payment),
  client_reference_id: payment.paymentId,
  metadata: payment.metadata,
  created: seconds(payment.createdAt),
  expires_at: seconds(payment.expiresAt),
  success_url: payment.returnUrl,
  cancel_url: payment.returnUrl,
  url: sessionStatus(payment) === 'open' ? `${address}/pay/${payment.reference}` : null,
  payment_intent: !payment.attempted
    ? null
    : expand.has('payment_intent')
      ? intentObject(payment, expand.has('payment_intent.latest_charge'))
      : intentId(payment),
});

const intentStatuses: Record<PaymentStatus, string> = {
  open: 'requires_payment_method',
  authorized: 'requires_capture',
  captured: 'succeeded',
  declined: 'requires_payment_method',
  cancelled: 'canceled',
};

export const intentObject = (payment: PaymentRecord, withCharge: boolean) => ({
  id: intentId(payment),
  object: 'payment_intent',
  livemode: false,
  status: intentStatuses[payment.status],
  amount: toStripe(payment.amount, payment.currency),
  amount_capturable: payment.status === 'authorized' ? toStripe(payment.amount, payment.currency) : 0,
  amount_received: toStripe(payment.captured, payment.currency),
  currency: currencyOf(payment),
  capture_method: 'manual',
  description: payment.description,
  metadata: payment.metadata,
  created: seconds(payment.createdAt),
  last_payment_error:
    payment.declineReason === null
      ? null
      : { type: 'card_error', code: 'card_declined', decline_code: payment.declineReason },
  latest_charge: !payment.completed ? null : withCharge ? chargeObject(payment) : chargeId(payment),
});

const chargeObject = (payment: PaymentRecord) => ({
  id: chargeId(payment),
  object: 'charge',
  amount: toStripe(payment.amount, payment.currency),
  amount_captured: toStripe(payment.captured, payment.currency),
  // Stripe counts refunds here as soon as they are asked for.
  amount_refunded: toStripe(payment.refunded, payment.currency) + toStripe(payment.refunding, payment.currency),
  captured: payment.status === 'captured',
  currency: currencyOf(payment),
  disputed: payment.dispute !== null,
  metadata: payment.metadata,
  payment_intent: intentId(payment),
});

export const refundObject = (refund: RefundRecord, payment: PaymentRecord) => ({
  id: refund.reference,
  object: 'refund',
  amount: toStripe(refund.amount, payment.currency),
  currency: currencyOf(payment),
  charge: chargeId(payment),
  payment_intent: intentId(payment),
  created: seconds(refund.createdAt),
  metadata: refund.metadata,
  status: refund.status,
  ...(refund.failureReason === null ? {} : { failure_reason: refund.failureReason }),
});

const disputeStatuses = { open: 'needs_response', won: 'won', lost: 'lost' } as const;

/** As at Stripe it knows the intent, and nothing of what the shop wrote on it. */
export const disputeObject = (payment: PaymentRecord, dispute: NonNullable<PaymentRecord['dispute']>) => ({
  id: dispute.reference,
  object: 'dispute',
  amount: toStripe(dispute.amount, payment.currency),
  currency: currencyOf(payment),
  charge: chargeId(payment),
  payment_intent: intentId(payment),
  metadata: {},
  status: disputeStatuses[dispute.status],
});
