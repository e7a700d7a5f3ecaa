import type { Bizcoins, Money } from '../money/amount';
import type { OrderStatus } from './order-status';

/** The two ways a purchase is paid, and given back. */
export interface Tenders<C extends string> {
  readonly bizcoins: Bizcoins;
  readonly cash: Money<C>;
}

export interface RefundFacts<C extends string> {
  readonly status: OrderStatus;
  readonly currency: C;
  /** The order's own, as it was when it was placed. */
  readonly rate: string;
  readonly paid: Tenders<C>;
  /** Everything refunded so far, refunds that are still under way included. */
  readonly returned: Tenders<C>;
  /** For a top-up what is neither spent nor held nor expired of the coins it bought; `null` for a package. */
  readonly unspentTopUp: Bizcoins | null;
}

/** Everything that can still come back, an amount of money in proportion, or both parts as an admin sets them. */
export type RefundRequest<C extends string> = 'all' | { readonly amount: Money<C> } | Tenders<C>;
