import { type Decision, no } from './change';
import type { PaymentRecord } from './payment-record';

/** Takes the whole amount, once; asked again it answers what stands. */
export function capturePayment(payment: PaymentRecord): Decision {
  if (payment.status === 'captured') return { payment };
  if (payment.status !== 'authorized') return no('not_capturable');
  return { payment: { ...payment, status: 'captured', captured: payment.amount }, event: 'payment.captured' };
}
