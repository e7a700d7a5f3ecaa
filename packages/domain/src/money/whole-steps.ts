import type { Bizcoins } from './amount';

/** The most of these coins that can be spent: whole steps only, because a part of one buys nothing (docs/bizcoins.md). */
export const wholeSteps = (coins: Bizcoins, step: Bizcoins): Bizcoins =>
  coins.dividedToIntegerBy(step).times(step) as Bizcoins;
