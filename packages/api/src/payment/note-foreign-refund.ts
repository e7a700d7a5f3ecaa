import { moneyColumn, newId, type Transaction } from '@bizcoin/db';
import {
  availableBizcoins,
  formatBizcoins,
  formatMoney,
  isGreater,
  isLess,
  isZero,
  money,
  subtract,
  toBizcoins,
} from '@bizcoin/domain';
import type { LockedOrder } from '../order/lock-order';
import { bookRefundIn } from '../refund/book-refund';
import { reserveRefund } from '../refund/reserve-refund';
import { book, lockTopUpGrants, takeTopUp } from '../refund/take-top-up';
import { openTicket } from '../support/open-ticket';
import type { GatewayNews } from './gateway-news';
import type { LockedPayment } from './locked-payment';

/**
 * Somebody gave money back at the gateway itself: our books follow, because the gateway is right about money that is gone
 * (docs/refunds.md). More than we ever promised is such a refund. Of a top-up its coins are taken as far as they are
 * there; a ticket tells of the rest.
 */
export async function noteForeignRefund(
  tx: Transaction,
  order: LockedOrder,
  payment: LockedPayment,
  theirs: GatewayNews,
): Promise<void> {
  const { currency } = payment;
  const sent = money(theirs.refunded, currency);
  const promised = money(moneyColumn(payment.refund_reserved, currency), currency);
  if (!isGreater(sent, promised)) return;
  const foreign = subtract(sent, promised);
  const id = newId();
  const takenFromTopUp =
    order.kind === 'top_up' && !payment.superseded
      ? await takeWhatIsThere(tx, order, payment, { refundId: id, cash: formatMoney(foreign, currency) })
      : '0.00';
  await reserveRefund(tx, {
    ...{ id, orderId: order.id, paymentId: payment.id, actorId: null, reason: 'Made at the gateway', currency },
    ...{
      cash: formatMoney(foreign, currency),
      bizcoins: '0.00',
      takenFromTopUp,
      endPackage: false,
      returnDiscount: false,
    },
  });
  await bookRefundIn(tx, id, { reference: `foreign:${id}`, status: 'succeeded', failureReason: null });
}

async function takeWhatIsThere(
  tx: Transaction,
  order: LockedOrder,
  payment: LockedPayment,
  { refundId, cash }: { readonly refundId: string; readonly cash: string },
): Promise<string> {
  const { currency } = payment;
  const owed = toBizcoins(money(cash, currency), order.rate, currency);
  const grants = await lockTopUpGrants(tx, order);
  const there = availableBizcoins(grants, order.now);
  const short = isLess(there, owed);
  const amount = short ? there : owed;
  if (!isZero(amount))
    await takeTopUp(tx, {
      order,
      grants,
      amount,
      kind: 'refund',
      reference: `refund:${refundId}`,
    });
  if (short) {
    const missing = {
      from: 'receivable',
      to: 'top_up_clearing',
      amount: formatBizcoins(subtract(owed, there)),
      kind: 'refund',
    };
    await book(tx, order, { id: newId(), ...missing, reference: `refund:${refundId}:owed` });
    await openTicket(tx, {
      kind: 'dispute',
      cause: `refund_beyond_top_up:${refundId}`,
      customerId: order.customer_id,
      orderId: order.id,
      subject: 'A top-up was refunded at the gateway after its coins were spent',
      body: `${cash} ${currency} of payment ${payment.id} went back at the gateway; of ${formatBizcoins(owed)} bizcoins only ${formatBizcoins(there)} were still there and were taken.`,
    });
  }
  return formatBizcoins(amount);
}
