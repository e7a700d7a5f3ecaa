import { inTransaction } from '@bizcoin/db';
import type { OrderStatus } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { stopPayment } from '../payment/stop-payment';
import { endOrder, hasLivePayment } from './end-order';
import { lockOrder } from './lock-order';

/**
 * Ends an order whose time is over, at the gateway first, unless it was paid or tried again meanwhile. Answers how it
 * stands. Throws `GatewayUnreachable`: then nothing was released.
 */
export async function expireOrder(deps: Deps, orderId: string): Promise<OrderStatus> {
  await stopPayment(deps, orderId);
  return inTransaction(deps.db, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order === null) throw new Error(`There is no order ${orderId}.`);
    const waiting = order.status === 'pending' && order.now >= order.expires_at && !(await hasLivePayment(tx, orderId));
    if (!waiting) return order.status;
    await endOrder(tx, order, 'expired');
    return 'expired';
  });
}
