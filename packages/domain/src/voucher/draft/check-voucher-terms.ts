import type { InputIssue } from '../../refusal/input-issue';
import { checkBenefitTerms } from './check-benefit-terms';
import { checkLimits } from './check-limits';
import { checkWindow } from './check-window';
import type { VoucherTerms } from './voucher-terms';

const checks = [checkLimits, checkWindow, checkBenefitTerms];

/** What is wrong with the terms of a voucher, new or changed; each path is the field of the request (docs/vouchers.md). */
export const checkVoucherTerms = (terms: VoucherTerms): readonly InputIssue[] =>
  checks.flatMap((check) => [...check(terms)]);
