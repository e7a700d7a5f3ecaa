import type { Deps } from '../deps';
import { askGateway } from './ask-gateway';
import { actAtGateway, followPayment } from './follow-payment';

const LIVE = `
  SELECT id FROM payments WHERE order_id = $1 AND NOT superseded AND status NOT IN ('declined', 'cancelled', 'captured')`;

/**
 * Makes sure at the gateway that an order's payment takes no money any more, before anything is released
 * (docs/checkout.md). If the money was faster the order is settled instead: the caller looks at its status under lock.
 * Throws `GatewayUnreachable`.
 */
export async function stopPayment(deps: Deps, orderId: string): Promise<void> {
  for (const { id } of await deps.db.sql<{ id: string }>('live_payment', LIVE, [orderId])) {
    const theirs = await askGateway(deps, id);
    const takeable = theirs.status === 'open' || theirs.status === 'authorized';
    await followPayment(deps, id, takeable ? await actAtGateway(deps, id, 'cancel', theirs) : theirs);
  }
}
