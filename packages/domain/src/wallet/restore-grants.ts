import { type Bizcoins, isZero, subtract } from '../money/amount';
import { formatBizcoins } from '../money/bizcoins';
import { InvalidAmount } from '../money/invalid-amount';
import { lesser } from '../money/lesser';
import { hasEnded } from '../window/has-ended';
import type { Consumption, Restoration, SuccessorGrant } from './consumption';

/** How long coins last that come back to a grant whose time is over. */
export const SUCCESSOR_VALID_DAYS = 30;

/**
 * Where coins go that a void or a refund gives back: to the grants they came from, the one taken last first
 * (docs/checkout.md). `consumptions` stand in the order they were taken. Throws {@link InvalidAmount} if more is to come
 * back than was taken and not yet restored: the caller allocates a refund first.
 */
export function restoreGrants(
  consumptions: readonly Consumption[],
  amount: Bizcoins,
  now: Date,
): readonly Restoration[] {
  const restorations: Restoration[] = [];
  let left = amount;
  for (const consumption of consumptions.toReversed()) {
    const back = lesser(left, subtract(consumption.amount, consumption.restored));
    if (!isZero(back)) {
      const { id: consumptionId, grantId } = consumption;
      restorations.push({ consumptionId, grantId, amount: back, successor: successorOf(consumption, now) });
    }
    left = subtract(left, back);
  }
  if (!isZero(left)) throw new InvalidAmount(formatBizcoins(amount), 'within what was taken and has not come back');
  return restorations;
}

const successorOf = ({ grantId, category, expiresAt }: Consumption, now: Date): SuccessorGrant | null =>
  hasEnded(expiresAt, now) ? { restoresGrantId: grantId, category, validDays: SUCCESSOR_VALID_DAYS } : null;
