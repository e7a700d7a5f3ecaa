import { isZero } from '../../money/amount';
import { parseMoney } from '../../money/money';
import type { Issues } from './issues';
import type { VoucherTerms } from './voucher-terms';
import { wholeNumber } from './whole-number';

/** Ten years: a longer validity is a typing mistake. */
const VALID_DAYS_MAX = 3_650;

/** Terms belong to the type they limit; on another they would be without effect, and nobody would notice. */
export function* checkBenefitTerms(terms: VoucherTerms): Issues {
  if (terms.type !== 'percentage') yield* mustBeAbsent(terms, 'minPurchase', 'maxDiscount', 'discountValidDays');
  if (terms.type !== 'credit') yield* mustBeAbsent(terms, 'grantValidDays');
  yield* positiveMoney('minPurchase', terms.minPurchase, terms.currency);
  yield* positiveMoney('maxDiscount', terms.maxDiscount, terms.currency);
  yield* wholeNumber('discountValidDays', terms.discountValidDays, VALID_DAYS_MAX);
  yield* wholeNumber('grantValidDays', terms.grantValidDays, VALID_DAYS_MAX);
}

function* mustBeAbsent(terms: VoucherTerms, ...fields: readonly (keyof VoucherTerms)[]): Issues {
  for (const path of fields) {
    if (terms[path] !== null) yield { path, code: 'unexpected' };
  }
}

function* positiveMoney(path: string, text: string | null, currency: string): Issues {
  if (text === null) return;
  const amount = parseMoney(text, currency);
  if (amount === null || isZero(amount)) yield { path, code: 'malformed' };
}
