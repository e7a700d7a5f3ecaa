import { moneyColumn, newId, queryIn, type Transaction } from '@bizcoin/db';
import {
  availableBizcoins,
  bizcoins,
  formatBizcoins,
  isEqual,
  isLess,
  isZero,
  money,
  subtract,
  toBizcoins,
} from '@bizcoin/domain';
import type { LockedOrder } from '../order/lock-order';
import { noteOrderChange } from '../order/note-order-change';
import { writeOutbox } from '../outbox/write-outbox';
import { book, lockTopUpGrants, returnTopUp, takeTopUp } from '../refund/take-top-up';
import { openTicket } from '../support/open-ticket';
import type { GatewayNews } from './gateway-news';
import type { LockedPayment } from './locked-payment';

/**
 * A bank takes captured money back at the customer's word, or gives it back to us (docs/refunds.md). What the customer
 * then owes is a receivable and a ticket; coins of a disputed top-up are taken as far as they are still there, and a
 * wallet never goes below zero.
 */
export async function followDispute(
  tx: Transaction,
  order: LockedOrder,
  payment: LockedPayment,
  theirs: GatewayNews,
): Promise<void> {
  const { currency } = payment;
  const now = money(theirs.disputed, currency);
  const before = money(moneyColumn(payment.disputed, currency), currency);
  if (isEqual(now, before)) return;
  await closeReceivable(tx, order, payment);
  await tx.$executeRaw`UPDATE payments SET disputed = ${theirs.disputed}::numeric, updated_at = business_now() WHERE id = ${payment.id}::uuid`;
  if (isZero(now)) await noteOrderChange(queryIn(tx), order.id);
  else await openReceivable(tx, order, payment, theirs.disputed);
}

async function openReceivable(
  tx: Transaction,
  order: LockedOrder,
  payment: LockedPayment,
  amount: string,
): Promise<void> {
  const id = newId();
  const { currency } = payment;
  const recovered =
    order.kind === 'top_up' && !payment.superseded
      ? await takeDisputedCoins(tx, order, { id, amount, currency })
      : '0.00';
  await tx.receivable.createMany({
    data: { id, customerId: order.customer_id, orderId: order.id, paymentId: payment.id, currency, amount, recovered },
  });
  await openTicket(tx, {
    kind: 'dispute',
    cause: `dispute:${id}`,
    customerId: order.customer_id,
    orderId: order.id,
    subject: 'A payment is disputed',
    body: `The bank took ${amount} ${currency} of payment ${payment.id} (order ${order.id}) back. Receivable ${id}; ${recovered} bizcoins of the top-up were taken back.`,
  });
  await writeOutbox(tx, { topic: 'dispute.opened', userId: order.customer_id, payload: { orderId: order.id } });
}

interface Disputed {
  readonly id: string;
  readonly amount: string;
  readonly currency: string;
}

/** What of the coins was already spent is owed: the clearing account is level either way. */
async function takeDisputedCoins(
  tx: Transaction,
  order: LockedOrder,
  { id, amount, currency }: Disputed,
): Promise<string> {
  const bought = toBizcoins(money(amount, currency), order.rate, currency);
  const grants = await lockTopUpGrants(tx, order);
  const there = availableBizcoins(grants, order.now);
  const taken = isLess(there, bought) ? there : bought;
  const owed = subtract(bought, taken);
  if (!isZero(taken))
    await takeTopUp(tx, { order, grants, amount: taken, kind: 'chargeback', reference: `receivable:${id}` });
  if (!isZero(owed)) {
    const entry = { from: 'receivable', to: 'top_up_clearing', amount: formatBizcoins(owed), kind: 'chargeback' };
    await book(tx, order, { id: newId(), ...entry, reference: `receivable:${id}:owed` });
  }
  return formatBizcoins(taken);
}

/** The dispute is over or about another amount: what it took is undone. */
async function closeReceivable(tx: Transaction, order: LockedOrder, payment: LockedPayment): Promise<void> {
  const [open] = await tx.$queryRaw<{ id: string; amount: string; recovered: string }[]>`
    SELECT id, amount::text AS amount, recovered::text AS recovered FROM receivables WHERE payment_id = ${payment.id}::uuid AND status = 'open' FOR NO KEY UPDATE`;
  if (open === undefined) return;
  await tx.$executeRaw`UPDATE receivables SET status = 'cancelled', resolved_at = business_now() WHERE id = ${open.id}::uuid`;
  if (order.kind !== 'top_up' || payment.superseded) return;
  const bought = toBizcoins(
    money(moneyColumn(open.amount, payment.currency), payment.currency),
    order.rate,
    payment.currency,
  );
  const owed = subtract(bought, bizcoins(open.recovered));
  const [taken, kind] = [`receivable:${open.id}`, 'chargeback' as const];
  if (open.recovered !== '0.00')
    await returnTopUp(tx, order, { kind, taken, reference: `${taken}:won`, amount: open.recovered });
  if (!isZero(owed))
    await book(tx, order, {
      id: newId(),
      from: 'top_up_clearing',
      to: 'receivable',
      amount: formatBizcoins(owed),
      kind,
      reference: `${taken}:owed:won`,
    });
}
