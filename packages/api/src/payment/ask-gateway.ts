import { moneyColumn } from '@bizcoin/db';
import type { GatewayPayment } from '@bizcoin/payments';
import type { Deps } from '../deps';
import { faultPoint } from '../fault/fault-point';

interface Row {
  order_id: string;
  gateway_reference: string | null;
  amount: string;
  currency: string;
  attempt: number;
  expires_at: Date;
  description: string;
}

const PAYMENT = `
  SELECT p.order_id, p.gateway_reference, p.amount::text AS amount, p.currency, p.attempt, o.expires_at,
    CASE o.kind WHEN 'package' THEN o.package_name ELSE o.top_up_bizcoins::text || ' bizcoins' END AS description
  FROM payments p JOIN orders o ON o.id = p.order_id WHERE p.id = $1`;

/**
 * How a payment stands at the gateway. One whose first answer was lost has no reference yet: asking for it again under
 * its own key finds the one that was made, or makes it now, and never a second one. Throws as the gateway's calls do.
 */
export async function askGateway(
  deps: Pick<Deps, 'db' | 'payments' | 'customerUrl'>,
  paymentId: string,
): Promise<GatewayPayment> {
  const { payments, db, customerUrl } = deps;
  const [row] = await db.sql<Row>('payment_request', PAYMENT, [paymentId]);
  if (row === undefined) throw new Error(`There is no payment ${paymentId}.`);
  if (row.gateway_reference !== null) {
    const known = await payments.fetch(row.gateway_reference);
    if (known === null) throw new Error(`The gateway does not know ${row.gateway_reference} of payment ${paymentId}.`);
    return known;
  }
  await faultPoint('create:before');
  const created = await payments.create({
    key: `pay:${paymentId}:create:1`,
    paymentId,
    orderId: row.order_id,
    amount: moneyColumn(row.amount, row.currency),
    currency: row.currency,
    description: row.description,
    returnUrl: `${customerUrl}/checkout/${row.order_id}`,
    expiresAt: row.expires_at,
  });
  await faultPoint('create:after');
  return created;
}
