import { newId, type Transaction } from '@bizcoin/db';
import { lockCustomer } from '../customer/lock-customer';
import type { LockedOrder } from '../order/lock-order';

interface Row {
  id: string;
  unused: number;
  own: number;
  ended: boolean;
}

/**
 * Ends the package of a refunded order now (docs/refunds.md). Its own unused messages are taken back; what it absorbed
 * from the customer's balance, or vouchers added, was theirs before and goes back to the balance as far as it is unused.
 */
export async function endBoughtPackage(tx: Transaction, order: LockedOrder, refundId: string): Promise<void> {
  await lockCustomer(tx, order.customer_id);
  const [bought] = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.messages_allowed - s.messages_used AS unused, s.ends_at <= business_now() AS ended,
      (SELECT coalesce(sum(m.amount), 0)::integer FROM message_movements m WHERE m.customer_package_id = s.id AND m.kind = 'activation') AS own
    FROM customer_packages s WHERE s.order_id = ${order.id}::uuid FOR NO KEY UPDATE OF s`;
  if (bought === undefined || bought.ended) return;
  const theirs = Math.max(0, bought.unused - bought.own);
  const move = (customerPackageId: string | null, amount: number) => ({
    ...{ id: newId(), customerId: order.customer_id, customerPackageId, amount },
    ...{ kind: 'rollback', causeKind: 'rollback', causeId: refundId },
  });
  const moves = [move(bought.id, -bought.unused), move(null, theirs)].filter(({ amount }) => amount !== 0);
  await tx.messageMovement.createMany({ data: moves });
  await tx.$executeRaw`UPDATE customer_packages SET ends_at = business_now() WHERE id = ${bought.id}::uuid`;
}
