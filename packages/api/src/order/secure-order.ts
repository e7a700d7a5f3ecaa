import { civilDateIn, newId, type Transaction } from '@bizcoin/db';
import { accept, allocateGrants, bizcoins, type Outcome, refuse } from '@bizcoin/domain';
import { lockWallet } from '../wallet/lock-wallet';
import { shareRows } from '../wallet/share-rows';
import { isDiscountReserved, isHoldOpen } from './is-secured';
import type { LockedOrder } from './lock-order';

/**
 * Sets the order's coins and discount aside again where they were released, for a retry or a late success
 * (docs/checkout.md): the same amount, from whatever grants there are now. All or nothing: `insufficient_bizcoins` or
 * `discount_unavailable`.
 */
export async function secureOrder(tx: Transaction, order: LockedOrder): Promise<Outcome<null>> {
  if (order.saved_discount_id !== null && !(await isDiscountReserved(tx, order)) && !(await isDiscountFree(tx, order)))
    return refuse({ code: 'discount_unavailable' });
  if (order.bizcoins !== '0.00' && !(await isHoldOpen(tx, order))) {
    const held = await holdAgain(tx, order);
    if (!held.ok) return held;
  }
  if (order.saved_discount_id !== null && !(await isDiscountReserved(tx, order)))
    await tx.$executeRaw`SELECT reserve_discount(${order.saved_discount_id}::uuid, ${order.customer_id}::uuid, ${order.id}::uuid)`;
  return accept(null);
}

/** Locked, so that it is still free when it is reserved. */
async function isDiscountFree(tx: Transaction, order: LockedOrder): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM saved_discounts WHERE id = ${order.saved_discount_id}::uuid AND status = 'saved'
      AND (valid_until IS NULL OR valid_until > business_now()) FOR NO KEY UPDATE`;
  return rows.length > 0;
}

async function holdAgain(tx: Transaction, order: LockedOrder): Promise<Outcome<null>> {
  const bookedOn = civilDateIn(order.now, order.time_zone);
  const { grants, now } = await lockWallet(tx, order.customer_id, bookedOn);
  const shares = allocateGrants(grants, bizcoins(order.bizcoins), now);
  if (!shares.ok) return shares;
  await tx.$executeRaw`
    SELECT take_hold(${newId()}::uuid, ${order.customer_id}::uuid, ${order.id}::uuid, ${order.bizcoins}::numeric,
      ${JSON.stringify(shareRows(shares.value))}::jsonb, ${order.expires_at}::timestamptz, ${bookedOn}::date)`;
  return accept(null);
}
