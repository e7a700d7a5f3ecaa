import { bizcoins } from '../money/bizcoins';
import { accept, type Outcome } from '../refusal/outcome';
import { hasEnded } from '../window/has-ended';
import type { PurchaseFacts } from './purchase-facts';
import type { Quote } from './quote';
import { quoteDiffers } from './quote-differs';
import { type PricedPurchase, quotePurchase } from './quote-purchase';

/** `holds`: place exactly this. Otherwise the answer is `price_changed` with this new price. */
export interface QuoteCheck<C extends string> {
  readonly holds: boolean;
  readonly purchase: PricedPurchase<C>;
}

/**
 * Whether a quote still stands when it is placed (docs/checkout.md). What counts is its result: coins or a better
 * discount that arrived meanwhile change nothing. If it does not stand, or its time is over, the customer's wish is
 * priced anew, and refused if it can no longer be met.
 */
export function checkQuote<C extends string>(
  { input, result, expiresAt }: Quote,
  facts: PurchaseFacts<C>,
): Outcome<QuoteCheck<C>> {
  if (!hasEnded(expiresAt, facts.now)) {
    const same = quotePurchase({ bizcoins: bizcoins(result.bizcoins), discount: result.discountId }, facts);
    if (same.ok && !quoteDiffers(result, same.value.result)) return accept({ holds: true, purchase: same.value });
  }
  const wanted = input.bizcoins === 'max' ? 'max' : bizcoins(input.bizcoins);
  const fresh = quotePurchase({ bizcoins: wanted, discount: input.discountId }, facts);
  return fresh.ok ? accept({ holds: false, purchase: fresh.value }) : fresh;
}
