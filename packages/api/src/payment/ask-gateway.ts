import { moneyColumn } from '@bizcoin/db';
import { GatewayRefusal } from '@bizcoin/payments';
import type { Deps } from '../deps';
import { faultPoint } from '../fault/fault-point';
import type { GatewayNews } from './gateway-news';

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
 * its own key finds the one that was made, or makes it now, and never a second one. One that the gateway certainly refuses
 * to make is declined. Throws `GatewayUnreachable`.
 */
export async function askGateway(
  deps: Pick<Deps, 'db' | 'payments' | 'customerUrl' | 'log'>,
  paymentId: string,
): Promise<GatewayNews> {
  const [row] = await deps.db.sql<Row>('payment_request', PAYMENT, [paymentId]);
  if (row === undefined) throw new Error(`There is no payment ${paymentId}.`);
  if (row.gateway_reference === null) return makePayment(deps, paymentId, row);
  const known = await deps.payments.fetch(row.gateway_reference);
  if (known === null) throw new Error(`The gateway does not know ${row.gateway_reference} of payment ${paymentId}.`);
  return known;
}

async function makePayment(
  { payments, customerUrl, log }: Pick<Deps, 'payments' | 'customerUrl' | 'log'>,
  paymentId: string,
  row: Row,
): Promise<GatewayNews> {
  const { currency, order_id: orderId, description, expires_at: expiresAt } = row;
  const amount = moneyColumn(row.amount, currency);
  const returnUrl = `${customerUrl}/checkout/${orderId}`;
  await faultPoint('create:before');
  try {
    const key = `pay:${paymentId}:create:1`;
    return await payments.create({ key, paymentId, orderId, amount, currency, description, returnUrl, expiresAt });
  } catch (failure) {
    if (!(failure instanceof GatewayRefusal)) throw failure;
    log.error({ err: failure, paymentId }, 'the gateway refused to make a payment');
    const refused = { status: 'declined', declineReason: failure.code, redirectUrl: null, reference: null } as const;
    return { ...refused, paymentId, amount, currency, captured: '0', refunded: '0', disputed: '0' };
  } finally {
    await faultPoint('create:after');
  }
}
