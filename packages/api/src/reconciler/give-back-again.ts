import { inTransaction, moneyColumn } from '@bizcoin/db';
import { formatMoney, isZero, money, subtract } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { lockOrder } from '../order/lock-order';
import { lockPayment } from '../payment/locked-payment';
import { reserveRefund } from '../refund/reserve-refund';
import { sendRefund } from '../refund/send-refund';

const TRY_AGAIN_MINUTES = 60;

/**
 * Money an order could not use must go back although its refund failed: it is tried again, once an hour, until it is gone
 * or a person has sent it (docs/refunds.md).
 */
export async function giveBackAgain(deps: Deps, paymentId: string): Promise<void> {
  const refundId = await inTransaction(deps.db, async (tx) => {
    const { orderId } = await tx.payment.findUniqueOrThrow({ where: { id: paymentId }, select: { orderId: true } });
    if ((await lockOrder(tx, orderId)) === null) throw new Error(`There is no order ${orderId}.`);
    const payment = await lockPayment(tx, paymentId);
    const { currency } = payment;
    const inCurrency = (amount: string) => money(moneyColumn(amount, currency), currency);
    const left = subtract(inCurrency(payment.captured), inCurrency(payment.refund_reserved));
    const [{ recent } = { recent: true }] = await tx.$queryRaw<{ recent: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM refunds WHERE payment_id = ${paymentId}::uuid AND created_at > business_now() - make_interval(mins => ${TRY_AGAIN_MINUTES}::integer)) AS recent`;
    if (isZero(left) || recent) return null;
    return reserveRefund(tx, {
      ...{ orderId, paymentId, actorId: null, reason: 'The order could not use this payment', currency },
      ...{
        cash: formatMoney(left, currency),
        bizcoins: '0.00',
        takenFromTopUp: '0.00',
        endPackage: false,
        returnDiscount: false,
      },
    });
  });
  if (refundId !== null) await sendRefund(deps, refundId);
}
