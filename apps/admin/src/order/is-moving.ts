import type { Order } from './order';

const atRest: readonly string[] = ['captured', 'declined', 'cancelled'];

/** Whether something about the order's money is still open: a payment without an end, or a refund that is not sent yet. */
export const isMoving = ({ status, payments, refunds }: Pick<Order, 'status' | 'payments' | 'refunds'>): boolean =>
  status === 'pending' ||
  payments.some((payment) => !atRest.includes(payment.status)) ||
  refunds.some((refund) => refund.status === 'pending');
