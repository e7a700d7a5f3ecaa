/** How an order stands at the end, in our tables and in the gateway's books. Amounts are hundredths. */
export interface OrderEnd {
  readonly id: string;
  /** The key it was placed under. */
  readonly order: string;
  readonly customer: string;
  readonly status: string;
  readonly coins: number;
  readonly cash: number;
  readonly refundedCoins: number;
  readonly refundedCash: number;
  /** How many packages it has activated. */
  readonly packages: number;
  /** What the customer owes after a bank took money back. */
  readonly owed: number;
  /** What the gateway itself says of all payments of this order. */
  readonly gateway: { readonly captured: number; readonly refunded: number; readonly disputed: number };
}

/** A refund that somebody ordered, as the tables have it. */
export interface RefundEnd {
  readonly id: string;
  readonly order: string;
  readonly key: string;
  readonly coins: number;
  readonly cash: number;
  readonly status: string;
}

const PAID: ReadonlySet<string> = new Set(['paid', 'partially_refunded', 'refunded']);

/** Paid includes its later states. */
export const isPaid = (status: string): boolean => PAID.has(status);
