import type { EventRecord } from '../journal/journal-entry';
import type { Store } from '../store/open-store';
import { stripeEventBody } from '../stripe/stripe-event-body';

/** What is delivered: in the form of the API by which the payment was made. */
export function eventBody(store: Store, event: EventRecord): { header: string; body: string } {
  const payment = store.payment(event.payment);
  if (payment?.api === 'stripe') {
    const refund = event.refund === null ? undefined : store.refund(event.refund);
    return { header: 'stripe-signature', body: JSON.stringify(stripeEventBody(event, payment, refund)) };
  }
  const { id, type, createdAt } = event;
  const data = { reference: event.payment, paymentId: payment?.paymentId ?? null };
  return { header: 'bizcoin-signature', body: JSON.stringify({ id, type, createdAt, data }) };
}
