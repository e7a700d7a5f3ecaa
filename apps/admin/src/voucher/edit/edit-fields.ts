import type { InputIssue } from '@bizcoin/domain';
import { draftIssues } from '../fields/draft-issues';
import { voucherTerms } from '../fields/voucher-terms';
import type { Voucher } from '../voucher';

/** Checks what the voucher would become. Its code is never changed, so none stands in the draft. */
export const editFields = (voucher: Voucher, words: (issue: InputIssue) => string) =>
  voucherTerms.superRefine((terms, context) => {
    const fixed = {
      author: 'staff',
      type: voucher.type,
      value: voucher.value,
      packageId: voucher.package?.id ?? null,
      code: null,
      prefix: null,
      currency: voucher.currency,
    } as const;
    for (const issue of draftIssues(fixed, terms)) {
      context.addIssue({ code: 'custom', path: [issue.path], message: words(issue) });
    }
  });
