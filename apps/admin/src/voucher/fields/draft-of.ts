import type { VoucherDraft } from '@bizcoin/domain';
import type { VoucherTerms } from './voucher-terms';
import { wholeOf, wholeOrNull } from './whole-of';

/** What never changes after creation, and who asks. */
export type FixedParts = Pick<VoucherDraft, 'author' | 'type' | 'value' | 'packageId' | 'code' | 'prefix' | 'currency'>;

const textOrNull = (text: string) => text.trim() || null;

/**
 * A form as a draft that the domain can judge. Terms of another type are hidden in the form and so left out. The end
 * of the window needs the zone's calendar, which the server has: it alone compares start and end.
 */
export function draftOf(fixed: FixedParts, terms: VoucherTerms): VoucherDraft {
  const isPercentage = fixed.type === 'percentage';
  return {
    ...fixed,
    usageLimit: terms.isUnlimited ? null : wholeOf(terms.usageLimit),
    perCustomerLimit: wholeOf(terms.perCustomerLimit),
    startsAt: terms.startsAt ? new Date(terms.startsAt) : null,
    expiresAt: null,
    minPurchase: isPercentage ? textOrNull(terms.minPurchase) : null,
    maxDiscount: isPercentage ? textOrNull(terms.maxDiscount) : null,
    discountValidDays: isPercentage ? wholeOrNull(terms.discountValidDays) : null,
    grantValidDays: fixed.type === 'credit' ? wholeOrNull(terms.grantValidDays) : null,
  };
}
