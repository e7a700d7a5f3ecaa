import { accept, type Outcome, refuse } from '../../refusal/outcome';
import { canonicalValue } from './canonical-value';
import { checkAuthor } from './check-author';
import { checkCode } from './check-code';
import { checkValue } from './check-value';
import { checkVoucherTerms } from './check-voucher-terms';
import type { VoucherDraft } from './voucher-draft';

const checks = [checkCode, checkAuthor, checkValue];

/**
 * Whether a voucher may be created as proposed (docs/vouchers.md). Answers the draft with its value in the one spelling
 * that is stored, or `invalid_input` with every issue found.
 */
export function checkVoucherDraft(draft: VoucherDraft): Outcome<VoucherDraft> {
  const terms = checkVoucherTerms({ ...draft, vanity: draft.code !== null });
  const issues = [...checks.flatMap((check) => [...check(draft)]), ...terms];
  if (issues.length > 0) return refuse({ code: 'invalid_input', issues });
  return accept({ ...draft, value: draft.value === null ? null : canonicalValue(draft.type, draft.value) });
}
