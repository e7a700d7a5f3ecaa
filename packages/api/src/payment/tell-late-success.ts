import { moneyColumn, type Transaction } from '@bizcoin/db';
import type { LockedOrder } from '../order/lock-order';
import { writeOutbox } from '../outbox/write-outbox';
import { openTicket } from '../support/open-ticket';
import type { LockedPayment } from './locked-payment';

/** Money that came after its payment was given up, and was used all the same: somebody should have a look. */
export async function tellLateSuccess(tx: Transaction, order: LockedOrder, payment: LockedPayment): Promise<void> {
  await openTicket(tx, {
    kind: 'payment_late',
    cause: `payment_late:${payment.id}`,
    customerId: order.customer_id,
    orderId: order.id,
    subject: 'A payment arrived late and was used',
    body: `Payment ${payment.id} of order ${order.id} (${moneyColumn(payment.amount, payment.currency)} ${payment.currency}) was ${payment.status} with the order ${order.status}, then captured. The order is paid.`,
  });
  await writeOutbox(tx, {
    topic: 'payment.late',
    userId: order.customer_id,
    payload: { orderId: order.id, used: true },
  });
}
