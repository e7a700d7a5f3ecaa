import type { Answers } from '../api/api';

export type PackageOnSale = Answers['package']['list'][number];
export type Quote = Answers['checkout']['quote'];
export type Placed = Answers['checkout']['place'];
export type Wallet = Answers['wallet']['get'];

/** What the customer asks for: a number of bizcoins or `max`; a saved discount, the best one, or none. */
export interface Wish {
  readonly bizcoins: string;
  readonly discountId: string | null;
}
