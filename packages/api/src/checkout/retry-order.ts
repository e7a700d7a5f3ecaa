import { inTransaction, newId, queryIn, type Transaction } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { answerOnce } from '../idempotency/answer-once';
import { answerOrder, type PaymentAnswer } from '../order/answer-order';
import { hasLivePayment } from '../order/end-order';
import { lockOrder } from '../order/lock-order';
import { noteOrderChange } from '../order/note-order-change';
import { secureOrder } from '../order/secure-order';
import { openPayment } from '../payment/open-payment';
import type { KeyedOrder } from './cancel-order';
import { lockCheckout } from './lock-checkout';
import { ownsOrder } from './owns-order';

/**
 * Tries to pay a pending order again (docs/checkout.md): with the payment that is under way, or with another one after its
 * coins and discount were taken again. Refuses with `not_found`, `order_not_payable`, `insufficient_bizcoins` and
 * `discount_unavailable`.
 */
export async function retryOrder(deps: Deps, retry: KeyedOrder): Promise<Outcome<PaymentAnswer>> {
  const { customerId, orderId, key } = retry;
  if (!(await ownsOrder(deps, retry))) return refuse({ code: 'not_found' });
  const call = { userId: customerId, operation: 'checkout.retry', key, input: { orderId } };
  const tried = await inTransaction(deps.db, async (tx) => {
    await lockCheckout(queryIn(tx), customerId);
    return answerOnce(tx, call, () => retryOnce(tx, deps, orderId));
  });
  if (!tried.ok) return tried;
  await openPayment(deps, orderId);
  return accept(await answerOrder(deps, orderId));
}

async function retryOnce(tx: Transaction, { payments }: Deps, orderId: string): Promise<Outcome<{ orderId: string }>> {
  const order = await lockOrder(tx, orderId);
  if (order === null) return refuse({ code: 'not_found' });
  if (order.status !== 'pending') return refuse({ code: 'order_not_payable', status: order.status });
  if (order.now >= order.expires_at) return refuse({ code: 'order_not_payable', status: 'expired' });
  if (await hasLivePayment(tx, orderId)) return accept({ orderId });
  const secured = await secureOrder(tx, order);
  if (!secured.ok) return secured;
  await tx.$executeRaw`
    INSERT INTO payments (id, order_id, gateway, amount, currency, attempt)
    SELECT ${newId()}::uuid, o.id, ${payments.name}, o.cash, o.currency, 1 + (SELECT count(*) FROM payments p WHERE p.order_id = o.id)
    FROM orders o WHERE o.id = ${orderId}::uuid`;
  await noteOrderChange(queryIn(tx), orderId);
  return accept({ orderId });
}
