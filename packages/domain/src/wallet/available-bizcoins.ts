import { type Bizcoins, sum } from '../money/amount';
import type { Grant } from './grant';
import { inSpendOrder } from './in-spend-order';

/** What a customer can spend now: balance − held − grants that are due but not yet expired by the ledger. */
export const availableBizcoins = (grants: readonly Grant[], now: Date): Bizcoins =>
  sum(...inSpendOrder(grants, now).map(({ remaining }) => remaining));
