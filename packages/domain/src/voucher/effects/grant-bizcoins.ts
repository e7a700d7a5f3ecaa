import { add, isOverMax, isZero } from '../../money/amount';
import { parseBizcoins } from '../../money/bizcoins';
import { hasEnded } from '../../window/has-ended';
import type { GrantBizcoins } from '../effect';
import type { KnownFacts } from '../redemption-facts';

/** Grants promotional bizcoins, unless the wallet would hold more than an amount may be or they would end at once. */
export function grantBizcoins({ voucher, customer, now }: KnownFacts): GrantBizcoins | null {
  const amount = parseBizcoins(voucher.value ?? '');
  if (amount === null || isZero(amount)) return null;
  if (isOverMax(add(customer.walletBalance, amount))) return null;
  if (hasEnded(voucher.benefitEndsAt, now)) return null;
  return { kind: 'grant_bizcoins', amount, expiresAt: voucher.benefitEndsAt };
}
