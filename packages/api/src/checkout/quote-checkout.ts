import { accept, bizcoins, type Outcome, type QuoteInput, quotePurchase, refuse } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { offerQuote, type QuoteView } from './offer-quote';
import { readPurchase } from './read-purchase';

/**
 * Prices a purchase without promising more than the price, and writes nothing (docs/checkout.md). Refuses with
 * `not_found` for an unknown package, `customer_suspended`, and as the domain's `quotePurchase` does.
 */
export async function quoteCheckout(
  deps: Deps,
  { customerId, input }: { readonly customerId: string; readonly input: QuoteInput },
): Promise<Outcome<QuoteView>> {
  const reading = await readPurchase(deps.db.sql, deps, { customerId, packageId: input.packageId });
  if (reading === null) return refuse({ code: 'not_found' });
  if (reading.suspended) return refuse({ code: 'customer_suspended' });
  const wish = {
    bizcoins: input.bizcoins === 'max' ? ('max' as const) : bizcoins(input.bizcoins),
    discount: input.discountId,
  };
  const purchase = quotePurchase(wish, reading.facts);
  if (!purchase.ok) return purchase;
  return accept(offerQuote(deps, { customerId, input, now: reading.facts.now, purchase: purchase.value }));
}
