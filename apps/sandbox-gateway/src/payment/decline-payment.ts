import { type Decision, no } from './change';
import type { PaymentRecord } from './payment-record';

/** Ends a payment of the sandbox's own API. On Stripe's page the customer may try another card, so there it stays open. */
export function declinePayment(payment: PaymentRecord, reason: string): Decision {
  if (payment.status !== 'open') return no('payment_finished');
  return {
    payment: {
      ...payment,
      status: payment.api === 'stripe' ? 'open' : 'declined',
      declineReason: reason,
      awaitsConfirmation: false,
      attempted: true,
    },
    event: 'payment.declined',
  };
}
