import { type Bizcoins, isZero, subtract } from '../money/amount';
import { formatBizcoins } from '../money/bizcoins';
import { lesser } from '../money/lesser';
import { accept, type Outcome, refuse } from '../refusal/outcome';
import { availableBizcoins } from './available-bizcoins';
import type { Grant, GrantShare } from './grant';
import { inSpendOrder } from './in-spend-order';

/**
 * From which grants these coins are taken, in the order they are taken (docs/bizcoins.md). All or nothing: otherwise
 * `insufficient_bizcoins`. The order matters later, because what comes back comes back in reverse.
 */
export function allocateGrants(grants: readonly Grant[], amount: Bizcoins, now: Date): Outcome<readonly GrantShare[]> {
  const shares: GrantShare[] = [];
  let missing = amount;
  for (const { id, remaining } of inSpendOrder(grants, now)) {
    const taken = lesser(missing, remaining);
    if (!isZero(taken)) shares.push({ grantId: id, amount: taken });
    missing = subtract(missing, taken);
  }
  if (isZero(missing)) return accept(shares);
  return refuse({ code: 'insufficient_bizcoins', available: formatBizcoins(availableBizcoins(grants, now)) });
}
