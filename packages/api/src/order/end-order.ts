import type { Transaction } from '@bizcoin/db';
import { writeOutbox } from '../outbox/write-outbox';
import type { LockedOrder } from './lock-order';
import { releaseOrder } from './release-order';

/** Ends a pending order whose payment is stopped: coins and discount are free again (docs/checkout.md). */
export async function endOrder(tx: Transaction, order: LockedOrder, as: 'cancelled' | 'expired'): Promise<void> {
  const { bizcoins, discountReturned } = await releaseOrder(tx, order);
  await tx.$executeRaw`UPDATE orders SET status = ${as}, ended_at = business_now() WHERE id = ${order.id}::uuid`;
  const payload = { orderId: order.id, bizcoins, discountReturned };
  await writeOutbox(tx, { topic: `order.${as}`, userId: order.customer_id, payload });
}

/** Whether a payment of the order may still take money. The order must be locked. */
export async function hasLivePayment(tx: Transaction, orderId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM payments WHERE order_id = ${orderId}::uuid AND NOT superseded AND status NOT IN ('declined', 'cancelled', 'captured')`;
  return rows.length > 0;
}
