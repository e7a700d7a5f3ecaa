import type { EventRecord } from '../journal/journal-entry';
import type { EventType } from '../payment/change';
import type { PaymentRecord, RefundRecord } from '../payment/payment-record';
import { disputeObject, intentObject, refundObject, sessionObject } from './stripe-objects';

const types: Record<EventType, string> = {
  'payment.authorized': 'checkout.session.completed',
  'payment.captured': 'payment_intent.succeeded',
  'payment.declined': 'payment_intent.payment_failed',
  'payment.cancelled': 'payment_intent.canceled',
  'refund.succeeded': 'refund.updated',
  'refund.failed': 'refund.failed',
  'dispute.opened': 'charge.dispute.created',
  'dispute.won': 'charge.dispute.closed',
  'dispute.lost': 'charge.dispute.closed',
};

/** An event in Stripe's form, about the kind of object that Stripe sends with it. */
export function stripeEventBody(event: EventRecord, payment: PaymentRecord, refund: RefundRecord | undefined) {
  const expired = event.type === 'payment.cancelled' && !payment.attempted;
  return {
    id: event.id,
    object: 'event',
    type: expired ? 'checkout.session.expired' : types[event.type],
    created: Math.floor(Date.parse(event.createdAt) / 1000),
    livemode: false,
    data: { object: objectOf(event.type, payment, { refund, expired }) },
  };
}

function objectOf(
  type: EventType,
  payment: PaymentRecord,
  { refund, expired }: { refund: RefundRecord | undefined; expired: boolean },
) {
  if (type === 'payment.authorized' || expired) return sessionObject(payment, '', new Set());
  if (type.startsWith('refund.') && refund !== undefined) return refundObject(refund, payment);
  if (type.startsWith('dispute.') && payment.dispute !== null) return disputeObject(payment, payment.dispute);
  return intentObject(payment, false);
}
