import { inTransaction, type Transaction } from '@bizcoin/db';
import { accept, isZero, type Outcome, type RefundStatus, refuse } from '@bizcoin/domain';
import { GatewayUnreachable } from '@bizcoin/payments';
import type { Actor } from '../audit/actor';
import { writeAudit } from '../audit/write-audit';
import type { Deps } from '../deps';
import { faultPoint } from '../fault/fault-point';
import { answerOnce } from '../idempotency/answer-once';
import { type LockedOrder, lockOrder } from '../order/lock-order';
import { bookRefundIn } from './book-refund';
import { type DecidedRefund, decideRefund, partsOf, type WantedRefund } from './decide-refund';
import { type Refundable, readRefundable } from './read-refundable';
import { reserveRefund } from './reserve-refund';
import { sendRefund } from './send-refund';
import { lockTopUpGrants, takeTopUp } from './take-top-up';

export interface RefundCommand extends WantedRefund {
  readonly actor: Actor;
  readonly orderId: string;
  readonly reason: string;
  readonly key: string;
}

export type RefundReceipt = {
  readonly refundId: string;
  readonly cash: string;
  readonly bizcoins: string;
  readonly status: RefundStatus;
};

/**
 * Gives money and coins back, each to its own source (docs/refunds.md): promised in one transaction, so that concurrent
 * refunds cannot exceed what was paid; the cash is then sent, and everything else is booked when it was. Where the gateway
 * cannot be reached the refund stays `pending` and the reconciler sends it. Refuses with `not_found`,
 * `refund_not_possible` and `invalid_input`.
 */
export async function refundOrder(deps: Deps, command: RefundCommand): Promise<Outcome<RefundReceipt>> {
  const { actor, key, orderId, reason, amount, cash, bizcoins, endPackage, returnDiscount } = command;
  const input = { orderId, reason, amount, cash, bizcoins, endPackage, returnDiscount };
  const call = { userId: actor.userId, operation: 'order.refund', key, input };
  const promised = await inTransaction(deps.db, (tx) => answerOnce(tx, call, () => promiseRefund(tx, command)));
  if (!promised.ok) return promised;
  await faultPoint('refund:reserved');
  const { refundId } = promised.value;
  await sendRefund(deps, refundId).catch((failure: unknown) => {
    if (!(failure instanceof GatewayUnreachable)) throw failure;
    deps.log.warn({ err: failure, refundId }, 'nobody knows whether a refund was sent');
  });
  const { status } = await deps.db.prisma.refund.findUniqueOrThrow({
    where: { id: refundId },
    select: { status: true },
  });
  return accept({ ...promised.value, status: status as RefundStatus });
}

type Promised = { readonly refundId: string; readonly cash: string; readonly bizcoins: string };

async function promiseRefund(tx: Transaction, command: RefundCommand): Promise<Outcome<Promised>> {
  const order = await lockOrder(tx, command.orderId);
  if (order === null) return refuse({ code: 'not_found' });
  const refundable = await readRefundable(tx, order);
  const decided = decideRefund(command, refundable);
  if (!decided.ok) return decided;
  const refundId = await promise(tx, command, order, refundable, decided.value);
  const { cash, bizcoins } = partsOf(decided.value.allocation, order.currency);
  await writeAudit(tx, {
    actor: command.actor,
    action: 'order.refund',
    subject: { kind: 'order', id: order.id },
    reason: command.reason,
    before: { status: order.status },
    after: { status: order.status, refundId, cash, bizcoins, ...decided.value.effects },
  });
  return accept({ refundId, cash, bizcoins });
}

async function promise(
  tx: Transaction,
  { actor, reason }: RefundCommand,
  order: LockedOrder,
  { paymentId }: Refundable,
  { allocation, effects }: DecidedRefund,
): Promise<string> {
  const { cash, bizcoins, takenFromTopUp } = partsOf(allocation, order.currency);
  const sendsCash = !isZero(allocation.cash);
  const refundId = await reserveRefund(tx, {
    ...{ orderId: order.id, paymentId: sendsCash ? paymentId : null, actorId: actor.userId, reason },
    ...{ currency: order.currency, cash, bizcoins, takenFromTopUp, ...effects },
  });
  if (!isZero(allocation.takenFromTopUp)) {
    const grants = await lockTopUpGrants(tx, order);
    await takeTopUp(tx, {
      order,
      grants,
      amount: allocation.takenFromTopUp,
      kind: 'refund',
      reference: `refund:${refundId}`,
    });
  }
  // Coins alone need nobody else: they are back at once.
  if (!sendsCash) await bookRefundIn(tx, refundId, null);
  return refundId;
}
