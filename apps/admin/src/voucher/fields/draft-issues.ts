import { checkVoucherDraft, type InputIssue } from '@bizcoin/domain';
import { draftOf, type FixedParts } from './draft-of';
import { isTimeZone } from './is-time-zone';
import type { VoucherTerms } from './voucher-terms';

const NOTES_MAX = 1000;

/**
 * Everything wrong with a form. The domain's own check comes first, so that what is said before a request is what the
 * server would say; what is added here are the parts that a draft does not have.
 */
export function draftIssues(fixed: FixedParts, terms: VoucherTerms): InputIssue[] {
  const outcome = checkVoucherDraft(draftOf(fixed, terms));
  const ofDraft = outcome.ok || outcome.refusal.code !== 'invalid_input' ? [] : outcome.refusal.issues;
  return [
    ...ofDraft,
    ...(isTimeZone(terms.timeZone) ? [] : [{ path: 'timeZone', code: 'malformed', expected: 'Asia/Karachi' } as const]),
    ...(terms.notes.length <= NOTES_MAX
      ? []
      : [{ path: 'notes', code: 'out_of_range', expected: `${NOTES_MAX}` } as const]),
  ];
}
