import { inTransaction, queryIn } from '@bizcoin/db';
import { GatewayUnreachable } from '@bizcoin/payments';
import type { Deps } from '../deps';
import { noteOrderChange } from '../order/note-order-change';
import { followPayment } from './follow-payment';

const UNOPENED = `
  SELECT id FROM payments
  WHERE order_id = $1 AND status IN ('created', 'unknown') AND gateway_reference IS NULL AND NOT superseded`;

/**
 * Asks the gateway for the page on which an order's payment is completed, if it still has none. Where nobody knows whether
 * it was opened the payment is `unknown` and the reconciler finds out; where the gateway certainly refused to open it, it
 * is declined. Neither is a failure of the order.
 */
export async function openPayment(deps: Deps, orderId: string): Promise<void> {
  const [payment] = await deps.db.sql<{ id: string }>('unopened_payment', UNOPENED, [orderId]);
  if (payment === undefined) return;
  try {
    await followPayment(deps, payment.id);
  } catch (failure) {
    if (!(failure instanceof GatewayUnreachable)) throw failure;
    await markUnknown(deps, payment.id, failure);
  }
}

async function markUnknown({ db, log }: Deps, paymentId: string, failure: GatewayUnreachable): Promise<void> {
  log.warn({ err: failure, paymentId }, 'nobody knows whether a payment was opened');
  await inTransaction(db, async (tx) => {
    const [payment] = await tx.$queryRaw<
      { status: string; order_id: string }[]
    >`SELECT status, order_id FROM payments WHERE id = ${paymentId}::uuid FOR NO KEY UPDATE`;
    if (payment?.status !== 'created') return;
    await tx.$executeRaw`SELECT advance_payment(${paymentId}::uuid, 'unknown')`;
    await noteOrderChange(queryIn(tx), payment.order_id);
  });
}
