import type { PaymentRecord } from '../payment/payment-record';

/** A payment as the sandbox's own API tells it. */
export const paymentView = (payment: PaymentRecord, address: string) => ({
  reference: payment.reference,
  paymentId: payment.paymentId,
  orderId: payment.metadata['order_id'] ?? null,
  status: payment.status,
  amount: payment.amount,
  currency: payment.currency,
  captured: payment.captured,
  refunded: payment.refunded,
  disputed: payment.disputed,
  redirectUrl: payment.status === 'open' ? `${address}/pay/${payment.reference}` : null,
  declineReason: payment.declineReason,
  createdAt: payment.createdAt,
});
