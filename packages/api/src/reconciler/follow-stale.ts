import type { Deps } from '../deps';
import { askGateway } from '../payment/ask-gateway';
import { followPayment } from '../payment/follow-payment';
import type { GatewayNews } from '../payment/gateway-news';

const WAITS = `
  SELECT 1 FROM payments p JOIN orders o ON o.id = p.order_id
  WHERE p.id = $1 AND p.status = 'pending' AND NOT p.superseded AND o.status = 'pending'
    AND p.gateway_reference = $2 AND ($3::text IS NULL OR p.redirect_url = $3) AND p.amount = $4::numeric AND p.currency = $5`;

/**
 * Looks a payment up and follows it. Most of what is open only waits for its customer, and our books say so already: that
 * look needs neither a lock nor a transaction. Throws as `followPayment` does.
 */
export async function followStale(deps: Deps, paymentId: string): Promise<void> {
  const theirs = await askGateway(deps, paymentId);
  if (theirs.status === 'open' && (await waits(deps, paymentId, theirs))) return;
  await followPayment(deps, paymentId, theirs);
}

/** Whether the books hold exactly this already. News of another payment is for `followPayment` to refuse. */
async function waits({ db }: Pick<Deps, 'db'>, paymentId: string, theirs: GatewayNews): Promise<boolean> {
  if (theirs.paymentId !== null && theirs.paymentId !== paymentId) return false;
  const { reference, redirectUrl, amount, currency } = theirs;
  const rows = await db.sql('payment_waits', WAITS, [paymentId, reference, redirectUrl, amount, currency]);
  return rows.length > 0;
}
