import { inSqlTransaction, newId, type Query } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { noteOrderChange } from '../order/note-order-change';
import { checkPlaced } from './check-placed';
import { lockCheckout } from './lock-checkout';
import { type OrderPlacement, PLACE_OPERATION } from './order-placement';
import { priceAsQuoted } from './price-as-quoted';
import type { SignedQuote } from './quote-token';
import { readPlaced } from './read-placed';
import { readPurchase } from './read-purchase';
import { recordOrder } from './record-order';

const ROUNDS_MAX = 3;

type Placed = Outcome<{ readonly orderId: string }>;

/** Places an order that waits for its cash part, in one transaction; refuses as `checkPlaced` and `priceAsQuoted` do. */
export const placePending = (deps: Deps, placement: OrderPlacement, quote: SignedQuote | null): Promise<Placed> =>
  inSqlTransaction(deps.db, (query) => placeOnce(query, deps, placement, quote));

async function placeOnce(
  query: Query,
  deps: Deps,
  placement: OrderPlacement,
  given: SignedQuote | null,
): Promise<Placed> {
  const { customerId, key } = placement;
  await lockCheckout(query, customerId);
  const asked = { customerId, operation: PLACE_OPERATION, key, kind: 'package', nonce: given?.nonce ?? null } as const;
  const checked = checkPlaced(placement, given, await readPlaced(query, asked));
  if (!checked.ok) return checked;
  if (checked.value.orderId !== null) return accept(checked.value);
  const { quote } = checked.value;
  const { packageId } = quote.input;
  for (let round = 1; round <= ROUNDS_MAX; round++) {
    const priced = priceAsQuoted(deps, quote, await readPurchase(query, deps, { customerId, packageId }));
    if (!priced.ok) return priced;
    const orderId = newId();
    const recorded = await recordOrder(query, deps, { orderId, placement, quote, ...priced.value });
    if (recorded === 'stale') continue;
    await noteOrderChange(query, orderId);
    return accept({ orderId });
  }
  return refuse({ code: 'busy', retryAfterSeconds: 1 });
}
