import { accept, checkQuote, type Outcome, type PricedPurchase, refuse } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { offerQuote } from './offer-quote';
import type { SignedQuote } from './quote-token';
import type { PurchaseReading } from './read-purchase';

export interface PricedReading {
  readonly reading: PurchaseReading;
  readonly purchase: PricedPurchase<string>;
}

/**
 * The purchase as it was quoted, if it still stands. Refuses with `package_unavailable`, `customer_suspended`,
 * `price_changed` with a new quote, and as the domain's `checkQuote` does.
 */
export function priceAsQuoted(
  deps: Pick<Deps, 'quotes'>,
  quote: SignedQuote,
  reading: PurchaseReading | null,
): Outcome<PricedReading> {
  if (reading === null) return refuse({ code: 'package_unavailable' });
  if (reading.suspended) return refuse({ code: 'customer_suspended' });
  const check = checkQuote(quote, reading.facts);
  if (!check.ok) return check;
  const { holds, purchase } = check.value;
  if (holds) return accept({ reading, purchase });
  const { customerId, input } = quote;
  const { now } = reading.facts;
  return refuse({ code: 'price_changed', quote: offerQuote(deps, { customerId, input, now, purchase }) });
}
