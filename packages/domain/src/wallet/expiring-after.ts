import { add, type Bizcoins, isZero, subtract, zero } from '../money/amount';
import { lesser } from '../money/lesser';
import type { Grant } from './grant';
import { inSpendOrder } from './in-spend-order';

/** A customer is reminded this many civil days before coins expire, once each; a quote warns from the first of them on. */
export const EXPIRY_REMINDER_DAYS = [7, 1] as const;

export interface ExpiringBizcoins {
  readonly amount: Bizcoins;
  readonly at: Date;
}

/**
 * Coins that a spend of `spent` would leave behind and that expire by `until` at the latest, one entry per instant,
 * soonest first. What the spend itself uses up needs no warning.
 */
export function expiringAfter(
  grants: readonly Grant[],
  spent: Bizcoins,
  { now, until }: { readonly now: Date; readonly until: Date },
): readonly ExpiringBizcoins[] {
  const left = new Map<number, Bizcoins>();
  let toSpend = spent;
  for (const { remaining, expiresAt } of inSpendOrder(grants, now)) {
    const taken = lesser(toSpend, remaining);
    toSpend = subtract(toSpend, taken);
    const kept = subtract(remaining, taken);
    if (isZero(kept) || expiresAt === null || expiresAt > until) continue;
    left.set(expiresAt.getTime(), add(kept, left.get(expiresAt.getTime()) ?? zero()));
  }
  return [...left].map(([at, amount]) => ({ amount, at: new Date(at) }));
}
