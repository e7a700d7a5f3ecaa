import type { Issues } from './issues';
import type { VoucherTerms } from './voucher-terms';
import { wholeNumber } from './whole-number';

/** Far below what the columns hold. */
const USES_MAX = 1_000_000_000;
const USES_PER_CUSTOMER_MAX = 1_000;

/** A vanity code is public by nature, so without a usage limit nothing would bound what it costs. */
export function* checkLimits({ vanity, usageLimit, perCustomerLimit }: VoucherTerms): Issues {
  if (vanity && usageLimit === null) yield { path: 'usageLimit', code: 'must_be_limited' };
  yield* wholeNumber('usageLimit', usageLimit, USES_MAX);
  yield* wholeNumber('perCustomerLimit', perCustomerLimit, USES_PER_CUSTOMER_MAX);
}
