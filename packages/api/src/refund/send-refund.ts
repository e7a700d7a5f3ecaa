import { moneyColumn } from '@bizcoin/db';
import { type GatewayRefund, GatewayRefusal } from '@bizcoin/payments';
import type { Deps } from '../deps';
import { faultPoint } from '../fault/fault-point';
import { bookRefund } from './book-refund';

interface Row {
  payment_id: string | null;
  reference: string | null;
  cash: string;
  currency: string;
}

const REFUND = `
  SELECT r.payment_id, p.gateway_reference AS reference, r.cash::text AS cash, r.currency
  FROM refunds r LEFT JOIN payments p ON p.id = r.payment_id WHERE r.id = $1 AND r.status = 'pending'`;

/**
 * Sends the cash part of a promised refund and books what came of it. Its key is its own for ever, so sending it again is
 * sending it once; the reconciler sends again what was cut off. Throws `GatewayUnreachable` when nobody knows.
 */
export async function sendRefund(deps: Deps, refundId: string): Promise<void> {
  const [row] = await deps.db.sql<Row>('refund_to_send', REFUND, [refundId]);
  if (row === undefined) return;
  await faultPoint('refund:before');
  const sent = row.reference === null ? null : await askForRefund(deps, refundId, row, row.reference);
  await faultPoint('refund:after');
  if (sent?.status !== 'pending') await bookRefund(deps, refundId, sent);
}

async function askForRefund({ payments }: Deps, refundId: string, row: Row, reference: string): Promise<GatewayRefund> {
  const { currency } = row;
  const request = {
    reference,
    refundId,
    currency,
    amount: moneyColumn(row.cash, currency),
    key: `refund:${refundId}:send:1`,
  };
  try {
    return await payments.refund(request);
  } catch (failure) {
    if (!(failure instanceof GatewayRefusal)) throw failure;
    return { reference: '', status: 'failed', failureReason: failure.code };
  }
}
