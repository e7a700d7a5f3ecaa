import type { Refusal } from '../refusal/refusal';
import type { KnownFacts } from './redemption-facts';

/** One reason to refuse, in one file. The order of the rules is kept by `decideRedemption` (docs/vouchers.md). */
export type VoucherRule = (facts: KnownFacts) => Refusal | null;
