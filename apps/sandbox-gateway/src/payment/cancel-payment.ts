import { type Decision, no } from './change';
import type { PaymentRecord } from './payment-record';

/** After this it can never be captured. What has ended without money is answered as it is. */
export function cancelPayment(payment: PaymentRecord): Decision {
  if (payment.status === 'captured') return no('already_captured');
  if (payment.status === 'cancelled' || payment.status === 'declined') return { payment };
  return { payment: { ...payment, status: 'cancelled', awaitsConfirmation: false }, event: 'payment.cancelled' };
}
