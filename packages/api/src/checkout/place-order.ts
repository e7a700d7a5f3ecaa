import { inSqlTransaction, newId, type Query } from '@bizcoin/db';
import { accept, checkPlacement, checkQuote, isZero, type Outcome, type Placement, refuse } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { faultPoint } from '../fault/fault-point';
import { inputHash } from '../idempotency/input-hash';
import { answerOrder, type PaymentAnswer } from '../order/answer-order';
import { settleOrder } from '../order/settle-order';
import { openPayment } from '../payment/open-payment';
import { lockCheckout } from './lock-checkout';
import { offerQuote } from './offer-quote';
import type { SignedQuote } from './quote-token';
import { readPlaced } from './read-placed';
import { readPurchase } from './read-purchase';
import { recordOrder } from './record-order';

export interface OrderPlacement extends Placement {
  readonly customerId: string;
  readonly quoteId: string;
  readonly key: string;
}

const OPERATION = 'checkout.place';
const ROUNDS_MAX = 3;

/**
 * Makes an order of a quote (docs/checkout.md): one transaction writes the snapshot, holds the coins and reserves the
 * discount; without a cash part it is settled there too. The cash part is then asked for at the gateway, outside of it:
 * where the gateway cannot be reached the order stands without a payment, and `retry` asks again.
 */
export async function placeOrder(deps: Deps, placement: OrderPlacement): Promise<Outcome<PaymentAnswer>> {
  await faultPoint('place:before');
  const placed = await inSqlTransaction(deps.db, (query) => placeOnce(query, deps, placement));
  if (!placed.ok) return placed;
  await faultPoint('place:after');
  const { orderId, answer } = placed.value;
  if (answer !== null) return accept(answer);
  await openPayment(deps, orderId);
  return accept(await answerOrder(deps, orderId));
}

/** The answer, where everything is over already: nothing had to be paid in cash. */
type Placed = Outcome<{ readonly orderId: string; readonly answer: PaymentAnswer | null }>;

async function placeOnce(query: Query, deps: Deps, placement: OrderPlacement): Promise<Placed> {
  const { customerId, key, quoteId, packageId, bizcoins, discountId } = placement;
  await lockCheckout(query, customerId);
  const hash = inputHash(OPERATION, { packageId, bizcoins, discountId, quoteId });
  const quote = deps.quotes.read(quoteId, customerId);
  const before = await readPlaced(query, {
    customerId,
    operation: OPERATION,
    key,
    kind: 'package',
    nonce: quote?.nonce ?? null,
  });
  if (before.stored !== null)
    return hash.equals(before.stored.inputHash)
      ? accept({ orderId: before.stored.orderId, answer: null })
      : refuse({ code: 'idempotency_key_reused' });
  if (quote === null) return refuse({ code: 'invalid_input', issues: [{ path: 'quoteId', code: 'malformed' }] });
  if (before.quotedOrderId !== null) return refuse({ code: 'quote_used', orderId: before.quotedOrderId });
  if (before.pendingOrderId !== null) return refuse({ code: 'order_in_progress', orderId: before.pendingOrderId });
  const mixedUp = checkPlacement(placement, quote);
  if (mixedUp !== null) return refuse(mixedUp);
  for (let round = 1; round <= ROUNDS_MAX; round++) {
    const placed = await placeAsQuoted(query, deps, { customerId, key, quote, hash });
    if (placed !== null) return placed;
  }
  return refuse({ code: 'busy', retryAfterSeconds: 1 });
}

interface Quoted {
  readonly customerId: string;
  readonly key: string;
  readonly quote: SignedQuote;
  readonly hash: Buffer;
}

/** Null when coins or price moved between reading and writing: read and decide again. */
async function placeAsQuoted(
  query: Query,
  deps: Deps,
  { customerId, key, quote, hash }: Quoted,
): Promise<Placed | null> {
  const { input } = quote;
  const reading = await readPurchase(query, deps, { customerId, packageId: input.packageId });
  if (reading === null) return refuse({ code: 'package_unavailable' });
  if (reading.suspended) return refuse({ code: 'customer_suspended' });
  const check = checkQuote(quote, reading.facts);
  if (!check.ok) return check;
  const { holds, purchase } = check.value;
  const { now } = reading.facts;
  if (!holds) return refuse({ code: 'price_changed', quote: offerQuote(deps, { customerId, input, now, purchase }) });
  const orderId = newId();
  const recorded = await recordOrder(query, deps, {
    orderId,
    operation: OPERATION,
    customerId,
    key,
    hash,
    reading,
    purchase,
    nonce: quote.nonce,
  });
  if (recorded === 'stale') return null;
  if (!isZero(purchase.split.cash)) return accept({ orderId, answer: null });
  const terms = { now, days: reading.facts.package.days, timeZone: reading.timeZone };
  const settled = await settleOrder(query, { orderId, paymentId: null, terms });
  if (settled !== 'done') throw new Error(`The order ${orderId} was just placed and is ${settled}.`);
  const { cash, currency } = purchase.result;
  return accept({ orderId, answer: { orderId, status: 'paid', cash, currency, payment: null } });
}
