import type { Bizcoins, Money } from '../money/amount';

/** What bounds every split: the rate (money per bizcoin), the gateway's least charge, and the coins there are. */
export interface PaymentTerms<C extends string> {
  readonly currency: C;
  readonly rate: string;
  readonly minimum: Money<C>;
  readonly available: Bizcoins;
}
