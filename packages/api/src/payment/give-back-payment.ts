import { moneyColumn, type Transaction } from '@bizcoin/db';
import type { LockedOrder } from '../order/lock-order';
import { writeOutbox } from '../outbox/write-outbox';
import { reserveRefund } from '../refund/reserve-refund';
import { openTicket } from '../support/open-ticket';
import type { GatewayTask } from './gateway-task';
import type { LockedPayment } from './locked-payment';

/**
 * Money that its order cannot use — it is paid already, or its coins are gone — is booked as taken, apart from the
 * order's own, and goes back in full (docs/checkout.md).
 */
export async function giveBackPayment(
  tx: Transaction,
  order: LockedOrder,
  payment: LockedPayment,
): Promise<GatewayTask> {
  await tx.$executeRaw`UPDATE payments SET superseded = true WHERE id = ${payment.id}::uuid`;
  await tx.$executeRaw`SELECT advance_payment(${payment.id}::uuid, 'captured')`;
  const cash = moneyColumn(payment.amount, payment.currency);
  const refundId = await reserveRefund(tx, {
    ...{ orderId: order.id, paymentId: payment.id, actorId: null, reason: 'The order could not use this payment' },
    ...{
      currency: payment.currency,
      cash,
      bizcoins: '0.00',
      takenFromTopUp: '0.00',
      endPackage: false,
      returnDiscount: false,
    },
  });
  await openTicket(tx, {
    kind: 'payment_late',
    cause: `payment_late:${payment.id}`,
    customerId: order.customer_id,
    orderId: order.id,
    subject: 'A payment arrived that its order could not use',
    body: `Payment ${payment.id} of order ${order.id} (${cash} ${payment.currency}) was captured while the order was ${order.status}. It is refunded in full as refund ${refundId}.`,
  });
  await writeOutbox(tx, {
    topic: 'payment.late',
    userId: order.customer_id,
    payload: { orderId: order.id, used: false, cash, currency: payment.currency },
  });
  return { do: 'send_refund', refundId };
}
