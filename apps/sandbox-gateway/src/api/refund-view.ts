import type { RefundRecord } from '../payment/payment-record';

/** A refund as the sandbox's own API tells it. */
export const refundView = ({ reference, payment, refundId, amount, status, failureReason }: RefundRecord) => ({
  reference,
  payment,
  refundId,
  amount,
  status,
  failureReason,
});
