import { inTransaction, moneyColumn, queryIn, type Transaction } from '@bizcoin/db';
import { decidePayment, type PaymentStep } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { faultPoint } from '../fault/fault-point';
import { isSecured } from '../order/is-secured';
import { type LockedOrder, lockOrder } from '../order/lock-order';
import { noteOrderChange } from '../order/note-order-change';
import { secureOrder } from '../order/secure-order';
import { settleOrder } from '../order/settle-order';
import { followDispute } from './follow-dispute';
import type { GatewayNews } from './gateway-news';
import type { GatewayTask } from './gateway-task';
import { giveBackPayment } from './give-back-payment';
import { type LockedPayment, lockPayment } from './locked-payment';
import { noteForeignRefund } from './note-foreign-refund';
import { releasePayment } from './release-payment';
import { tellLateSuccess } from './tell-late-success';

const done: GatewayTask = { do: 'nothing' };

/** Applies what the gateway told of a payment, in one transaction, and answers what is to be done at the gateway next. */
export async function applyPayment(
  { db }: Pick<Deps, 'db'>,
  paymentId: string,
  theirs: GatewayNews,
): Promise<GatewayTask> {
  let settling = false;
  const task = await inTransaction(db, async (tx) => {
    const { orderId } = await tx.payment.findUniqueOrThrow({ where: { id: paymentId }, select: { orderId: true } });
    const order = await lockOrder(tx, orderId);
    if (order === null) throw new Error(`There is no order ${orderId}.`);
    const payment = await lockPayment(tx, paymentId);
    requireSameMoney(payment, theirs);
    await noteReference(tx, payment, theirs);
    if (payment.status === 'captured') {
      await noteForeignRefund(tx, order, payment, theirs);
      await followDispute(tx, order, payment, theirs);
      return done;
    }
    const secured = await isSecured(tx, order);
    const { superseded, other_live: otherLive } = payment;
    const step = decidePayment({
      order: order.status,
      payment: payment.status,
      superseded,
      gateway: theirs.status,
      otherLive,
      secured,
    });
    settling = step.do === 'settle';
    return applyStep(tx, { order, payment, theirs }, step);
  });
  if (settling) await faultPoint('settle:after');
  return task;
}

interface Followed {
  readonly order: LockedOrder;
  readonly payment: LockedPayment;
  readonly theirs: GatewayNews;
}

async function applyStep(tx: Transaction, followed: Followed, step: PaymentStep): Promise<GatewayTask> {
  const { order, payment, theirs } = followed;
  switch (step.do) {
    case 'nothing':
      return done;
    case 'note_open':
      if (payment.status !== 'pending') await advance(tx, order, payment.id, 'pending');
      return done;
    case 'capture':
      return capture(tx, followed, step.takeAgain);
    case 'settle':
      return settle(tx, followed, step.takeAgain);
    case 'release':
      await releasePayment(tx, order, payment, { as: step.as, reason: theirs.declineReason });
      return done;
    case 'cancel':
      return { do: 'cancel' };
    case 'give_back':
      return giveBackPayment(tx, order, payment);
  }
}

/** The customer's money is set aside: our word to take it stands before it is taken. */
async function capture(tx: Transaction, { order, payment }: Followed, takeAgain: boolean): Promise<GatewayTask> {
  if (takeAgain && !(await secureOrder(tx, order)).ok) return { do: 'cancel' };
  if (payment.status !== 'capturing') {
    await advance(tx, order, payment.id, 'authorized');
    await advance(tx, order, payment.id, 'capturing');
  }
  return { do: 'capture' };
}

async function settle(tx: Transaction, { order, payment }: Followed, takeAgain: boolean): Promise<GatewayTask> {
  await faultPoint('settle:before');
  const late = order.status !== 'pending' || payment.status === 'declined' || payment.status === 'cancelled';
  const secured = !takeAgain || (await secureOrder(tx, order)).ok;
  const settled = secured ? await settleOrder(queryIn(tx), { orderId: order.id, paymentId: payment.id }) : 'stale';
  if (settled === 'stale') return giveBackPayment(tx, order, payment);
  if (late) await tellLateSuccess(tx, order, payment);
  return done;
}

async function advance(tx: Transaction, order: LockedOrder, paymentId: string, to: string): Promise<void> {
  await tx.$executeRaw`SELECT advance_payment(${paymentId}::uuid, ${to})`;
  await noteOrderChange(queryIn(tx), order.id);
}

async function noteReference(tx: Transaction, payment: LockedPayment, theirs: GatewayNews): Promise<void> {
  if (theirs.reference === null) return;
  await tx.$executeRaw`
    UPDATE payments SET gateway_reference = ${theirs.reference}, redirect_url = coalesce(${theirs.redirectUrl}, redirect_url)
    WHERE id = ${payment.id}::uuid AND (gateway_reference IS NULL OR ${theirs.redirectUrl}::text IS DISTINCT FROM redirect_url)`;
}

/** Money that is not what was asked for is nobody's to book: a person has to look. */
function requireSameMoney(payment: LockedPayment, theirs: GatewayNews): void {
  const asked = moneyColumn(payment.amount, payment.currency);
  const foreign = theirs.paymentId !== null && theirs.paymentId !== payment.id;
  const other = theirs.currency !== payment.currency || theirs.amount !== asked;
  const partly = theirs.status === 'captured' && theirs.captured !== asked;
  if (foreign || other || partly)
    throw new Error(
      `The gateway tells of ${theirs.captured}/${theirs.amount} ${theirs.currency} for payment ${payment.id}, which asked for ${asked} ${payment.currency}.`,
    );
}
