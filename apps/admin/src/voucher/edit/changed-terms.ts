import { termsInput } from '../fields/terms-input';
import type { VoucherTerms } from '../fields/voucher-terms';
import type { Voucher } from '../voucher';
import { termsOf } from './terms-of';

type TermsInput = ReturnType<typeof termsInput>;

/** Only what differs from the voucher: what was not touched must not overwrite what somebody else set meanwhile. */
export function changedTerms(voucher: Voucher, terms: VoucherTerms): Partial<TermsInput> {
  const before = termsInput(voucher.type, termsOf(voucher));
  const after = termsInput(voucher.type, terms);
  const names = Object.keys(after) as (keyof TermsInput)[];
  return Object.fromEntries(names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]));
}
