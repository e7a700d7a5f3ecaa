import type { Bizcoins, Money } from '../money/amount';

/** `list` = `discount` + `bizcoinsValue` + `cash`, exactly, none of them below zero. */
export interface PaymentSplit<C extends string> {
  readonly list: Money<C>;
  readonly discount: Money<C>;
  readonly bizcoins: Bizcoins;
  /** What these coins pay at the rate. */
  readonly bizcoinsValue: Money<C>;
  readonly cash: Money<C>;
}
