/** What a client asks of the shop. Amounts are hundredths of a bizcoin. */
export type Ask =
  | { readonly kind: 'redeem'; readonly customer: string; readonly voucher: string; readonly key: string }
  | { readonly kind: 'buy'; readonly customer: string; readonly price: number; readonly key: string };

/** What it heard. `unknown`: the answer was lost, or nobody could say; it may or may not have happened. */
export type Outcome =
  | { readonly kind: 'ok'; readonly effect: string }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** One call as its client saw it; times are milliseconds since the history began. */
export interface Call<Asked = Ask> {
  readonly ask: Asked;
  readonly invoked: number;
  readonly ended: number;
  readonly outcome: Outcome;
}

/** What the tables say at the end. */
export interface Effect {
  readonly id: string;
  readonly customer: string;
  readonly key: string;
  /** The voucher, or the price in hundredths. */
  readonly of: string | number;
}
