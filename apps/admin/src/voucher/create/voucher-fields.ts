import { type InputIssue, type VoucherDraft, voucherTypes } from '@bizcoin/domain';
import { z } from 'zod';
import { draftIssues } from '../fields/draft-issues';
import { voucherTerms } from '../fields/voucher-terms';

/** Who pays for a voucher when no dealer is named. */
export const THE_BUSINESS = 'business';

const shape = voucherTerms.extend({
  type: z.enum(voucherTypes),
  codeKind: z.enum(['generated', 'vanity']),
  code: z.string().trim(),
  prefix: z.string().trim(),
  value: z.string().trim(),
  packageId: z.string(),
  fundedByDealerId: z.string(),
});

export type VoucherFields = z.infer<typeof shape>;

/** What the form says about the parts that never change after creation. */
export const fixedPartsOf = (fields: VoucherFields) => ({
  type: fields.type,
  value: fields.type === 'package' ? null : fields.value || null,
  packageId: fields.type === 'package' ? fields.packageId || null : null,
  code: fields.codeKind === 'vanity' ? fields.code : null,
  prefix: fields.codeKind === 'generated' ? fields.prefix || null : null,
});

interface Setting {
  author: VoucherDraft['author'];
  currency: string;
  words: (issue: InputIssue) => string;
}

export const voucherFields = ({ author, currency, words }: Setting) =>
  shape.superRefine((fields, context) => {
    for (const issue of draftIssues({ author, currency, ...fixedPartsOf(fields) }, fields)) {
      context.addIssue({ code: 'custom', path: [issue.path], message: words(issue) });
    }
  });
