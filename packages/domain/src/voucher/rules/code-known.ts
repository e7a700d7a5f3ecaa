import { accept, type Outcome, refuse } from '../../refusal/outcome';
import { notUsable } from '../not-usable';
import type { KnownFacts, RedemptionFacts } from '../redemption-facts';

/** Narrows the facts, so that no later rule can run without a voucher. */
export const codeKnown = (facts: RedemptionFacts): Outcome<KnownFacts> =>
  facts.voucher === null ? refuse(notUsable) : accept({ ...facts, voucher: facts.voucher });
