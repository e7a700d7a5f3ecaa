import { civilDateIn, classifyFailure, endsAfterDays, newId } from '@bizcoin/db';
import { accept, allocateGrants, type Outcome, refuse } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { answerOrder, type PaymentAnswer } from '../order/answer-order';
import { shareRows } from '../wallet/share-rows';
import { checkPlaced } from './check-placed';
import { type OrderPlacement, PLACE_OPERATION, placementHash } from './order-placement';
import { orderSnapshot } from './order-snapshot';
import { type PricedReading, priceAsQuoted } from './price-as-quoted';
import type { SignedQuote } from './quote-token';
import { readCoinPurchase } from './read-coin-purchase';

const ROUNDS_MAX = 3;
const BUY = 'SELECT status FROM buy_with_coins($1::jsonb, $2)';

/**
 * Buys a package that needs no cash: facts in one query, decision, one guarded commit, as a redemption does
 * (docs/checkout.md). Refuses as `checkPlaced` and `priceAsQuoted` do, and with `busy` when coins or price moved under us
 * three times.
 */
export async function buyWithCoins(
  deps: Deps,
  placement: OrderPlacement,
  quote: SignedQuote,
): Promise<Outcome<PaymentAnswer>> {
  for (let round = 1; round <= ROUNDS_MAX; round++) {
    const answer = await buyOnce(deps, placement, quote).catch((failure: unknown) => {
      // Perhaps it was committed: reading again under the same key tells.
      if (round < ROUNDS_MAX && mayHaveHappened(failure)) return null;
      throw failure;
    });
    if (answer !== null) return answer;
  }
  return refuse({ code: 'busy', retryAfterSeconds: 1 });
}

const mayHaveHappened = (failure: unknown) => ['unknown', 'retry'].includes(classifyFailure(failure));

/** Null when the facts went stale between reading and committing: they must be read and decided again. */
async function buyOnce(
  deps: Deps,
  placement: OrderPlacement,
  given: SignedQuote,
): Promise<Outcome<PaymentAnswer> | null> {
  const { customerId, key } = placement;
  const { before, reading } = await readCoinPurchase(deps.db.sql, deps, {
    ...{ customerId, operation: PLACE_OPERATION, key, kind: 'package', nonce: given.nonce },
    packageId: given.input.packageId,
  });
  const checked = checkPlaced(placement, given, before);
  if (!checked.ok) return checked;
  if (checked.value.orderId !== null) return accept(await answerOrder(deps, checked.value.orderId));
  const priced = priceAsQuoted(deps, checked.value.quote, reading);
  if (!priced.ok) return priced;
  const orderId = newId();
  if (!(await commitPurchase(deps, { orderId, placement, quote: given, ...priced.value }))) return null;
  const { cash, currency } = priced.value.purchase.result;
  return accept({ orderId, status: 'paid', cash, currency, payment: null });
}

interface CoinPurchase extends PricedReading {
  readonly orderId: string;
  readonly placement: OrderPlacement;
  readonly quote: SignedQuote;
}

/** False when what was decided on has moved. */
async function commitPurchase({ db }: Pick<Deps, 'db'>, bought: CoinPurchase): Promise<boolean> {
  const { placement, reading, purchase } = bought;
  const { facts, timeZone } = reading;
  const shares = allocateGrants(facts.grants, purchase.split.bizcoins, facts.now);
  if (!shares.ok) return false;
  const row = {
    order: orderSnapshot(bought),
    ...{ holdId: newId(), entryId: newId(), effectId: newId(), movementId: newId() },
    ...{ shares: shareRows(shares.value), bookedOn: civilDateIn(facts.now, timeZone) },
    endsAt: endsAfterDays(facts.now, facts.package.days, timeZone).at,
    ...{ operation: PLACE_OPERATION, key: placement.key },
  };
  const values = [JSON.stringify(row), placementHash(placement)];
  const [answer] = await db.sql<{ status: 'done' | 'stale' }>('buy_with_coins', BUY, values);
  return answer?.status === 'done';
}
