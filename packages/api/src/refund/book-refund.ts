import { civilDateIn, inTransaction, moneyColumn, newId, queryIn, type Transaction } from '@bizcoin/db';
import { bizcoins } from '@bizcoin/domain';
import type { GatewayRefund } from '@bizcoin/payments';
import type { Deps } from '../deps';
import { type LockedOrder, lockOrder } from '../order/lock-order';
import { noteOrderChange } from '../order/note-order-change';
import { returnDiscount } from '../order/release-order';
import { writeOutbox } from '../outbox/write-outbox';
import { openTicket } from '../support/open-ticket';
import { giveBack } from '../wallet/give-back';
import { endBoughtPackage } from './end-bought-package';
import { undoTopUpTaking } from './take-top-up';

interface RefundRow {
  id: string;
  order_id: string;
  status: string;
  cash: string;
  bizcoins: string;
  taken_from_top_up: string;
  currency: string;
  end_package: boolean;
  return_discount: boolean;
  superseded: boolean;
}

/**
 * Books how a promised refund ended, once (docs/refunds.md). Sent: coins go back to their grants, the package ends, the
 * discount returns, as was promised. Failed: the promise is taken back and a ticket opened. `null` is a refund that had
 * no cash to send.
 */
export const bookRefund = ({ db }: Pick<Deps, 'db'>, refundId: string, sent: GatewayRefund | null): Promise<void> =>
  inTransaction(db, (tx) => bookRefundIn(tx, refundId, sent));

export async function bookRefundIn(tx: Transaction, refundId: string, sent: GatewayRefund | null): Promise<void> {
  const { orderId } = await tx.refund.findUniqueOrThrow({ where: { id: refundId }, select: { orderId: true } });
  const order = await lockOrder(tx, orderId);
  const [refund] = await tx.$queryRaw<RefundRow[]>`
    SELECT r.id, r.order_id, r.status, r.cash::text AS cash, r.bizcoins::text AS bizcoins, r.taken_from_top_up::text AS taken_from_top_up,
      r.currency, r.end_package, r.return_discount, coalesce(p.superseded, false) AS superseded
    FROM refunds r LEFT JOIN payments p ON p.id = r.payment_id WHERE r.id = ${refundId}::uuid FOR NO KEY UPDATE OF r`;
  if (order === null || refund === undefined) throw new Error(`There is no refund ${refundId}.`);
  if (refund.status !== 'pending') return;
  if (sent?.status === 'failed') return bookFailure(tx, order, refund, sent);
  await tx.$executeRaw`
    UPDATE refunds SET status = 'succeeded', resolved_at = business_now(), gateway_reference = ${sent?.reference ?? null} WHERE id = ${refundId}::uuid`;
  if (refund.return_discount) await undoDiscount(tx, order);
  if (refund.bizcoins !== '0.00') await returnCoins(tx, order, refund);
  if (refund.end_package) await endBoughtPackage(tx, order, refundId);
  const payload = {
    orderId,
    cash: moneyColumn(refund.cash, refund.currency),
    bizcoins: refund.bizcoins,
    currency: refund.currency,
  };
  await writeOutbox(tx, { topic: 'order.refunded', userId: order.customer_id, payload });
}

async function returnCoins(tx: Transaction, order: LockedOrder, refund: RefundRow): Promise<void> {
  const { customer_id: userId, now, time_zone: timeZone } = order;
  await tx.$executeRaw`SELECT user_id FROM wallets WHERE user_id = ${userId}::uuid FOR NO KEY UPDATE`;
  const { id: captureId } = await tx.bizpointsTransaction.findUniqueOrThrow({
    where: { kind_reference: { kind: 'capture', reference: `order:${order.id}` } },
    select: { id: true },
  });
  await tx.bizpointsTransaction.createMany({
    data: {
      ...{ id: newId(), fromAccount: 'revenue', toAccount: `wallet:${userId}`, amount: refund.bizcoins },
      ...{ kind: 'refund', reference: `refund:${refund.id}` },
      bookedOn: new Date(`${civilDateIn(now, timeZone)}T00:00:00Z`),
    },
  });
  await giveBack(tx, { userId, from: { entryIds: [captureId] }, amount: bizcoins(refund.bizcoins), now, timeZone });
}

/** The redemption says no more what was saved: the discount is unused again. */
async function undoDiscount(tx: Transaction, order: LockedOrder): Promise<void> {
  if (!(await returnDiscount(tx, order, 'consumed'))) return;
  await tx.$executeRaw`
    UPDATE voucher_usage SET discount_amount = NULL, discount_currency = NULL
    WHERE id = (SELECT redemption_id FROM saved_discounts WHERE id = ${order.saved_discount_id}::uuid)`;
}

async function bookFailure(
  tx: Transaction,
  order: LockedOrder,
  refund: RefundRow,
  failed: GatewayRefund,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE refunds SET status = 'failed', resolved_at = business_now(), failure_reason = ${failed.failureReason} WHERE id = ${refund.id}::uuid`;
  if (refund.taken_from_top_up !== '0.00') await undoTopUpTaking(tx, order, refund.id, refund.taken_from_top_up);
  await openTicket(tx, {
    kind: 'refund_failed',
    cause: `refund_failed:${refund.id}`,
    customerId: order.customer_id,
    orderId: order.id,
    subject: 'A refund failed',
    body: `Refund ${refund.id} of order ${order.id} (${moneyColumn(refund.cash, refund.currency)} ${refund.currency}) was refused by the gateway: ${failed.failureReason ?? 'no reason given'}. Nothing was given back.${refund.superseded ? ' The money came from a payment its order could not use: it is still to be given back.' : ''}`,
  });
  await noteOrderChange(queryIn(tx), order.id);
}
