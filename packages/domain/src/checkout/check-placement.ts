import { isEqual } from '../money/amount';
import { bizcoins, parseBizcoins } from '../money/bizcoins';
import type { InputIssue } from '../refusal/input-issue';
import type { Refusal } from '../refusal/refusal';
import type { Quote } from './quote';

/** What a client says it places. An absent discount means the quote's own. */
export interface Placement {
  readonly packageId: string;
  readonly bizcoins: string;
  readonly discountId?: string | null | undefined;
}

/**
 * Whether a client places what it was quoted (docs/checkout.md): the coins are the quoted number or the word that was
 * quoted, and a stated discount, or none, is the quote's. Otherwise `invalid_input`: the client mixed up two quotes.
 */
export function checkPlacement(placement: Placement, { input, result }: Quote): Refusal | null {
  const issues: InputIssue[] = [];
  if (placement.packageId !== result.packageId)
    issues.push({ path: 'packageId', code: 'unexpected', expected: result.packageId });
  if (!sameCoins(placement.bizcoins, input.bizcoins, result.bizcoins))
    issues.push({ path: 'bizcoins', code: 'unexpected', expected: result.bizcoins });
  if (placement.discountId !== undefined && ![result.discountId, input.discountId].includes(placement.discountId))
    issues.push({ path: 'discountId', code: 'unexpected', ...expectedDiscount(result.discountId) });
  return issues.length === 0 ? null : { code: 'invalid_input', issues };
}

function sameCoins(placed: string, asked: string, quoted: string): boolean {
  if (placed === 'max') return asked === 'max';
  const coins = parseBizcoins(placed);
  return coins !== null && isEqual(coins, bizcoins(quoted));
}

const expectedDiscount = (discountId: string | null) => (discountId === null ? {} : { expected: discountId });
