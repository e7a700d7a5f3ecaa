import { type Decision, no } from './change';
import type { PaymentRecord } from './payment-record';

/** The card is accepted and the money set aside; only for a payment that still waits for a card. */
export function authorisePayment(payment: PaymentRecord, { crashesOnCapture = false } = {}): Decision {
  if (payment.status !== 'open') return no('payment_finished');
  return {
    payment: { ...payment, ...accepted, status: 'authorized', crashesOnCapture },
    event: 'payment.authorized',
  };
}

export const accepted = { declineReason: null, awaitsConfirmation: false, attempted: true, completed: true } as const;
