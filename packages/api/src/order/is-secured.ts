import type { Transaction } from '@bizcoin/db';
import type { LockedOrder } from './lock-order';

/** Whether the order's coins and its discount are set aside now, or it needs none. The order must be locked. */
export const isSecured = async (tx: Transaction, order: LockedOrder): Promise<boolean> =>
  (order.bizcoins === '0.00' || (await isHoldOpen(tx, order))) &&
  (order.saved_discount_id === null || (await isDiscountReserved(tx, order)));

export async function isHoldOpen(tx: Transaction, { id }: LockedOrder): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM holds WHERE order_id = ${id}::uuid AND status = 'open'`;
  return rows.length > 0;
}

export async function isDiscountReserved(tx: Transaction, { id }: LockedOrder): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM saved_discounts WHERE order_id = ${id}::uuid AND status = 'reserved'`;
  return rows.length > 0;
}
