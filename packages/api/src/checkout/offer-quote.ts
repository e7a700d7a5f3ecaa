import { newId } from '@bizcoin/db';
import {
  formatMoney,
  type PricedPurchase,
  QUOTE_VALID_MINUTES,
  type QuoteInput,
  type QuoteWarning,
} from '@bizcoin/domain';
import type { Deps } from '../deps';

/** A price as the customer sees it and can place it (docs/checkout.md). */
export interface QuoteView {
  readonly packageId: string;
  readonly list: string;
  readonly discount: string;
  readonly discountId: string | null;
  readonly bizcoins: string;
  /** What these bizcoins pay. */
  readonly bizcoinsValue: string;
  readonly cash: string;
  readonly currency: string;
  readonly warnings: readonly QuoteWarning[];
  readonly quoteId: string;
  readonly expiresAt: string;
}

interface Priced {
  readonly customerId: string;
  readonly input: QuoteInput;
  readonly now: Date;
  readonly purchase: PricedPurchase<string>;
}

/** Signs a priced purchase for its customer, for a quarter of an hour. */
export function offerQuote({ quotes }: Pick<Deps, 'quotes'>, { customerId, input, now, purchase }: Priced): QuoteView {
  const { result, split, warnings } = purchase;
  const expiresAt = new Date(now.getTime() + QUOTE_VALID_MINUTES * 60_000);
  const { packageId, list, discount, discountId, bizcoins, cash, currency } = result;
  return {
    ...{ packageId, list, discount, discountId, bizcoins, cash, currency, warnings },
    bizcoinsValue: formatMoney(split.bizcoinsValue, currency),
    quoteId: quotes.sign({ customerId, nonce: newId(), input, result, expiresAt }),
    expiresAt: expiresAt.toISOString(),
  };
}
