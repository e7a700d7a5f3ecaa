import { queryIn, type Transaction } from '@bizcoin/db';
import type { LockedOrder } from '../order/lock-order';
import { noteOrderChange } from '../order/note-order-change';
import { releaseOrder } from '../order/release-order';
import { writeOutbox } from '../outbox/write-outbox';
import type { LockedPayment } from './locked-payment';

/**
 * A payment that can take no money any more: what was set aside for it is free again, and the order waits for another try
 * until its time is over. Only after the gateway said so (docs/checkout.md).
 */
export async function releasePayment(
  tx: Transaction,
  order: LockedOrder,
  payment: LockedPayment,
  { as, reason }: { readonly as: 'declined' | 'cancelled'; readonly reason: string | null },
): Promise<void> {
  await tx.$executeRaw`SELECT advance_payment(${payment.id}::uuid, ${as})`;
  await tx.$executeRaw`UPDATE payments SET failure_reason = ${reason} WHERE id = ${payment.id}::uuid`;
  if (payment.other_live) return noteOrderChange(queryIn(tx), order.id);
  const { bizcoins, discountReturned } = await releaseOrder(tx, order);
  if (as === 'declined')
    await writeOutbox(tx, {
      topic: 'order.declined',
      userId: order.customer_id,
      payload: { orderId: order.id, reason, bizcoins, discountReturned },
    });
  else await noteOrderChange(queryIn(tx), order.id);
}
