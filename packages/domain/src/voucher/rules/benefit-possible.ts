import { accept, type Outcome, refuse } from '../../refusal/outcome';
import type { Effect } from '../effect';
import { effectOf } from '../effect-of';
import type { KnownFacts } from '../redemption-facts';

/** A voucher that would change nothing is not consumed. What is possible is also what will be done, computed once. */
export function benefitPossible(facts: KnownFacts): Outcome<Effect> {
  const effect = effectOf(facts);
  return effect === null ? refuse({ code: 'benefit_unavailable' }) : accept(effect);
}
