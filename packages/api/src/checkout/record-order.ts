import { civilDateIn, newId, type Query } from '@bizcoin/db';
import { allocateGrants } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { shareRows } from '../wallet/share-rows';
import { type OrderPlacement, PLACE_OPERATION, placementHash } from './order-placement';
import { orderSnapshot } from './order-snapshot';
import type { PricedReading } from './price-as-quoted';
import type { SignedQuote } from './quote-token';

interface NewOrder extends PricedReading {
  readonly orderId: string;
  readonly placement: OrderPlacement;
  readonly quote: SignedQuote;
}

const PLACE = 'SELECT status FROM place_order($1::jsonb, $2)';

/**
 * Writes an order with everything that belongs to it by the one guarded function of the database, which asserts again
 * what may have moved since the facts were read: `stale` means read and decide again.
 */
export async function recordOrder(
  query: Query,
  { payments }: Pick<Deps, 'payments'>,
  order: NewOrder,
): Promise<'done' | 'stale'> {
  const { placement, reading, purchase } = order;
  const { facts, timeZone } = reading;
  const shares = allocateGrants(facts.grants, purchase.split.bizcoins, facts.now);
  if (!shares.ok) return 'stale';
  const row = {
    order: orderSnapshot(order),
    ...{ paymentId: newId(), gateway: payments.name, holdId: newId() },
    ...{ shares: shareRows(shares.value), bookedOn: civilDateIn(facts.now, timeZone) },
    ...{ operation: PLACE_OPERATION, key: placement.key },
  };
  const values = [JSON.stringify(row), placementHash(placement)];
  const [answer] = await query<{ status: 'done' | 'stale' }>('place_order', PLACE, values);
  if (answer === undefined) throw new Error('place_order() answered nothing.');
  return answer.status;
}
