import { accepted } from './authorise-payment';
import { type Decision, no } from './change';
import type { PaymentRecord } from './payment-record';

/** A payment that everybody took for dead succeeds after all, as banks sometimes have it. */
export function lateSuccess(payment: PaymentRecord, as: 'authorized' | 'captured'): Decision {
  if (payment.status !== 'declined' && payment.status !== 'cancelled') return no('payment_not_ended');
  const captured = as === 'captured' ? payment.amount : payment.captured;
  return { payment: { ...payment, ...accepted, status: as, captured }, event: `payment.${as}` };
}
