import type { Desk } from '../desk';
import { cancelPayment } from '../payment/cancel-payment';
import { capturePayment } from '../payment/capture-payment';
import { type Decision, type No, no } from '../payment/change';
import { openPayment } from '../payment/open-payment';
import type { PaymentRecord } from '../payment/payment-record';
import { refundPayment } from '../payment/refund-payment';
import { type Performed, perform } from '../perform';
import { newPaymentInput, newRefundInput } from './api-input';

export interface AskedChange {
  readonly operation: 'create' | 'capture' | 'cancel' | 'refund';
  readonly reference: string;
  readonly key: string;
  readonly body: unknown;
}

/** One change asked for by the shop, done or refused. */
export function changeOf(desk: Desk, { operation, reference, key, body }: AskedChange): Performed | No {
  return perform(desk, { key, input: [operation, reference, body ?? null] }, () => {
    if (operation === 'create') return create(body, desk.now());
    const payment = desk.store.payment(reference);
    if (payment?.api !== 'sandbox') return no('not_found', 404);
    if (operation === 'capture') return capturePayment(payment);
    return operation === 'cancel' ? cancelPayment(payment) : refund(desk, payment, body);
  });
}

function create(body: unknown, now: Date): Decision {
  const input = newPaymentInput.safeParse(body);
  if (!input.success) return no('invalid_input', 400);
  const { orderId, ...asked } = input.data;
  return openPayment({ ...asked, api: 'sandbox', metadata: { order_id: orderId } }, now);
}

/** One refund per id of the shop's, whatever key it comes with. */
function refund({ store, faults, now }: Desk, payment: PaymentRecord, body: unknown): Decision {
  const input = newRefundInput.safeParse(body);
  if (!input.success) return no('invalid_input', 400);
  const { refundId, amount, currency } = input.data;
  if (currency !== payment.currency) return no('currency_mismatch', 400);
  const known = store.refundsOf(payment.reference).find((other) => other.refundId === refundId);
  if (known !== undefined) return known.amount === amount ? { payment, refund: known } : no('refund_id_reused');
  return refundPayment(payment, { amount, refundId, metadata: {}, outcome: () => faults.refundOutcome() }, now());
}
