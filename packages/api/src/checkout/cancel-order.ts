import { inTransaction, type Transaction } from '@bizcoin/db';
import { accept, type OrderStatus, type Outcome, refuse } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { answerOnce } from '../idempotency/answer-once';
import { endOrder, hasLivePayment } from '../order/end-order';
import { lockOrder } from '../order/lock-order';
import { gatewayOrRefusal } from '../payment/gateway-or-refusal';
import { stopPayment } from '../payment/stop-payment';
import { ownsOrder } from './owns-order';

export interface KeyedOrder {
  readonly customerId: string;
  readonly orderId: string;
  readonly key: string;
}

export type Cancellation = { readonly orderId: string; readonly status: OrderStatus };

/**
 * Gives a pending order up (docs/checkout.md): at the gateway first, then coins and discount are released. Refuses with
 * `not_found` for somebody else's, `order_not_payable` when it is over or the money was faster, `gateway_unavailable`.
 */
export async function cancelOrder(deps: Deps, cancel: KeyedOrder): Promise<Outcome<Cancellation>> {
  const { customerId, orderId, key } = cancel;
  if (!(await ownsOrder(deps, cancel))) return refuse({ code: 'not_found' });
  const stopped = await gatewayOrRefusal(() => stopPayment(deps, orderId));
  if (!stopped.ok) return stopped;
  const call = { userId: customerId, operation: 'checkout.cancel', key, input: { orderId } };
  return inTransaction(deps.db, (tx) => answerOnce(tx, call, () => cancelOnce(tx, orderId)));
}

async function cancelOnce(tx: Transaction, orderId: string): Promise<Outcome<Cancellation>> {
  const order = await lockOrder(tx, orderId);
  if (order === null) return refuse({ code: 'not_found' });
  if (order.status !== 'pending') return refuse({ code: 'order_not_payable', status: order.status });
  if (await hasLivePayment(tx, orderId)) return refuse({ code: 'busy', retryAfterSeconds: 1 });
  await endOrder(tx, order, 'cancelled');
  return accept({ orderId, status: 'cancelled' });
}
