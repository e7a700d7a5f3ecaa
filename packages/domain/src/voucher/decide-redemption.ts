import { accept, type Outcome, refuse } from '../refusal/outcome';
import { benefitOf } from './benefit-of';
import type { Redemption } from './redemption';
import type { RedemptionFacts } from './redemption-facts';
import { active } from './rules/active';
import { benefitPossible } from './rules/benefit-possible';
import { codeKnown } from './rules/code-known';
import { holderOnly } from './rules/holder-only';
import { notExpired } from './rules/not-expired';
import { notOwn } from './rules/not-own';
import { notSuspended } from './rules/not-suspended';
import { sameDealer } from './rules/same-dealer';
import { started } from './rules/started';
import { timesLeftForCustomer } from './rules/times-left-for-customer';
import { usesLeft } from './rules/uses-left';
import type { VoucherRule } from './voucher-rule';

/** Stored with every attempt: a replay under the same version must decide the same. Raise it with any rule. */
export const RULES_VERSION = 1;

// The order is what the customer reads: who you are, then the voucher, then its history.
const rules: readonly VoucherRule[] = [
  holderOnly,
  sameDealer,
  timesLeftForCustomer,
  active,
  started,
  notExpired,
  notOwn,
  usesLeft,
];

/** The first rule that fails is the answer (docs/vouchers.md). The preview, the redemption and a replay all ask here. */
export function decideRedemption(facts: RedemptionFacts): Outcome<Redemption> {
  const suspended = notSuspended(facts);
  if (suspended !== null) return refuse(suspended);
  const known = codeKnown(facts);
  if (!known.ok) return known;
  for (const rule of rules) {
    const refusal = rule(known.value);
    if (refusal !== null) return refuse(refusal);
  }
  const possible = benefitPossible(known.value);
  if (!possible.ok) return possible;
  const { id, type } = known.value.voucher;
  return accept({ voucherId: id, type, effect: possible.value, benefit: benefitOf(possible.value) });
}
