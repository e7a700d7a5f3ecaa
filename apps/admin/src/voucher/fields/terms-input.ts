import type { VoucherType } from '@bizcoin/domain';
import { instantOf } from './local-time';
import { EVERYONE, type VoucherTerms } from './voucher-terms';
import { wholeOf, wholeOrNull } from './whole-of';

/** The terms as the server takes them: numbers, instants, ids; null where there is none. */
export function termsInput(type: VoucherType, terms: VoucherTerms) {
  const isPercentage = type === 'percentage';
  return {
    usageLimit: terms.isUnlimited ? null : wholeOf(terms.usageLimit),
    perCustomerLimit: wholeOf(terms.perCustomerLimit),
    listed: terms.listed,
    startsAt: terms.startsAt ? instantOf(terms.startsAt) : null,
    expiresOn: terms.expiresOn || null,
    timeZone: terms.timeZone,
    dealerId: terms.dealerId === EVERYONE ? null : terms.dealerId,
    holderId: terms.holder?.value ?? null,
    minPurchase: isPercentage ? terms.minPurchase || null : null,
    maxDiscount: isPercentage ? terms.maxDiscount || null : null,
    discountValidDays: isPercentage ? wholeOrNull(terms.discountValidDays) : null,
    grantValidDays: type === 'credit' ? wholeOrNull(terms.grantValidDays) : null,
    notes: terms.notes || null,
  };
}
