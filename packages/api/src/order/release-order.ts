import { endsAfterDays, type Transaction } from '@bizcoin/db';
import { bizcoins, renewalOnReturn } from '@bizcoin/domain';
import { giveBack } from '../wallet/give-back';
import type { LockedOrder } from './lock-order';

/** What a release gave back, for the message that tells it. */
export interface Released {
  /** 2 places; `0.00` if no coins were set aside. */
  readonly bizcoins: string;
  readonly discountReturned: boolean;
}

/**
 * Releases the order's coins and its discount, if they are set aside (docs/checkout.md). Only after the gateway
 * confirmed that no money can be taken for them any more.
 */
export async function releaseOrder(tx: Transaction, order: LockedOrder): Promise<Released> {
  const holdId = await lockHold(tx, order.id);
  const discountReturned = await returnDiscount(tx, order, 'reserved');
  if (holdId === null) return { bizcoins: '0.00', discountReturned };
  await tx.$executeRaw`SELECT user_id FROM wallets WHERE user_id = ${order.customer_id}::uuid FOR NO KEY UPDATE`;
  await tx.$executeRaw`UPDATE holds SET status = 'voided', resolved_at = business_now() WHERE id = ${holdId}::uuid`;
  const { customer_id: userId, now, time_zone: timeZone } = order;
  await giveBack(tx, { userId, from: { holdId }, amount: bizcoins(order.bizcoins), now, timeZone });
  return { bizcoins: order.bizcoins, discountReturned };
}

async function lockHold(tx: Transaction, orderId: string): Promise<string | null> {
  const [hold] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM holds WHERE order_id = ${orderId}::uuid AND status = 'open' FOR NO KEY UPDATE`;
  return hold?.id ?? null;
}

/** One that comes back after its end is good for some days more: the reservation kept it alive. */
export async function returnDiscount(
  tx: Transaction,
  order: Pick<LockedOrder, 'id' | 'now' | 'time_zone'>,
  from: 'reserved' | 'consumed',
): Promise<boolean> {
  const [discount] = await tx.$queryRaw<{ id: string; valid_until: Date | null }[]>`
    SELECT id, valid_until FROM saved_discounts WHERE order_id = ${order.id}::uuid AND status = ${from} FOR NO KEY UPDATE`;
  if (discount === undefined) return false;
  const days = renewalOnReturn(discount.valid_until, order.now);
  const until = days === null ? discount.valid_until : endsAfterDays(order.now, days, order.time_zone).at;
  await tx.$executeRaw`
    UPDATE saved_discounts SET status = 'saved', order_id = NULL, valid_until = ${until}::timestamptz WHERE id = ${discount.id}::uuid`;
  return true;
}
