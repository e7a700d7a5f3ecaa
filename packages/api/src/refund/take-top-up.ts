import { civilDateIn, newId, type Transaction } from '@bizcoin/db';
import { allocateGrants, type Bizcoins, bizcoins, formatBizcoins, type Grant } from '@bizcoin/domain';
import type { LockedOrder } from '../order/lock-order';
import { giveBack } from '../wallet/give-back';
import { lockWallet } from '../wallet/lock-wallet';
import { shareRows } from '../wallet/share-rows';

/** What is still there of the coins that a top-up made: its grant and the grants that took its place. Locks the wallet. */
export async function lockTopUpGrants(tx: Transaction, order: LockedOrder): Promise<readonly Grant[]> {
  const { grants } = await lockWallet(tx, order.customer_id, civilDateIn(order.now, order.time_zone));
  const ids = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE line AS (
      SELECT id FROM grants WHERE cause_kind = 'order' AND cause_id = ${order.id}::uuid
      UNION ALL SELECT g.id FROM grants g JOIN line l ON g.restores_grant_id = l.id)
    SELECT id FROM line`;
  const mine = new Set(ids.map(({ id }) => id));
  return grants.filter(({ id }) => mine.has(id));
}

interface Taking {
  readonly order: LockedOrder;
  readonly grants: readonly Grant[];
  readonly amount: Bizcoins;
  /** `refund` before its cash is sent, `chargeback` when the bank took it. */
  readonly kind: 'refund' | 'chargeback';
  readonly reference: string;
}

/** Takes coins of a top-up back, no others, before their cash goes out: they could be spent meanwhile. */
export async function takeTopUp(tx: Transaction, { order, grants, amount, kind, reference }: Taking): Promise<void> {
  const entryId = newId();
  const shares = allocateGrants(grants, amount, order.now);
  if (!shares.ok) throw new Error(`The top-up ${order.id} does not have ${formatBizcoins(amount)} left.`);
  await book(tx, order, {
    id: entryId,
    from: `wallet:${order.customer_id}`,
    to: 'top_up_clearing',
    amount: formatBizcoins(amount),
    kind,
    reference,
  });
  await tx.$executeRaw`
    SELECT take_from_grants(${order.customer_id}::uuid, ${JSON.stringify(shareRows(shares.value))}::jsonb, NULL, ${entryId}::uuid)`;
}

/** The gateway did not send the cash after all: the coins come back where they were. */
export async function undoTopUpTaking(
  tx: Transaction,
  order: LockedOrder,
  refundId: string,
  amount: string,
): Promise<void> {
  await returnTopUp(tx, order, {
    kind: 'refund',
    taken: `refund:${refundId}`,
    reference: `refund:${refundId}:undone`,
    amount,
  });
}

interface Returning {
  readonly kind: 'refund' | 'chargeback';
  /** The reference under which they were taken. */
  readonly taken: string;
  readonly reference: string;
  readonly amount: string;
}

export async function returnTopUp(
  tx: Transaction,
  order: LockedOrder,
  { kind, taken, reference, amount }: Returning,
): Promise<void> {
  const { customer_id: userId, now, time_zone: timeZone } = order;
  await tx.$executeRaw`SELECT user_id FROM wallets WHERE user_id = ${userId}::uuid FOR NO KEY UPDATE`;
  const { id } = await tx.bizpointsTransaction.findUniqueOrThrow({
    where: { kind_reference: { kind, reference: taken } },
    select: { id: true },
  });
  await book(tx, order, { id: newId(), from: 'top_up_clearing', to: `wallet:${userId}`, amount, kind, reference });
  await giveBack(tx, { userId, from: { entryIds: [id] }, amount: bizcoins(amount), now, timeZone });
}

interface Entry {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly amount: string;
  readonly kind: string;
  readonly reference: string;
}

/** One row of the ledger on the shop's day of this transaction. */
export async function book(
  tx: Transaction,
  order: Pick<LockedOrder, 'now' | 'time_zone'>,
  { id, from, to, amount, kind, reference }: Entry,
): Promise<void> {
  const bookedOn = new Date(`${civilDateIn(order.now, order.time_zone)}T00:00:00Z`);
  await tx.bizpointsTransaction.createMany({
    data: { id, fromAccount: from, toAccount: to, amount, kind, reference, bookedOn },
  });
}
