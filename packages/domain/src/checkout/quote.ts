/** How long a quote can be placed, in minutes. */
export const QUOTE_VALID_MINUTES = 15;

/** What a quote promised, in the spelling of the wire, so that a signed token can carry it. */
export interface QuotedPurchase {
  readonly packageId: string;
  readonly messages: number;
  readonly days: number;
  readonly currency: string;
  readonly list: string;
  readonly discount: string;
  readonly discountId: string | null;
  readonly bizcoins: string;
  readonly cash: string;
}

/** What was asked for: a number of bizcoins or `max`; a discount's id, `best`, or none. */
export interface QuoteInput {
  readonly packageId: string;
  readonly bizcoins: string;
  readonly discountId: string | null;
}

/** A quote as its token holds it. `expiresAt` is exclusive. */
export interface Quote {
  readonly input: QuoteInput;
  readonly result: QuotedPurchase;
  readonly expiresAt: Date;
}
