import { formatMoney, parseMoney } from '../../money/money';
import { parsePercent } from '../../money/parse-percent';
import { hasEnded } from '../../window/has-ended';
import type { SaveDiscount } from '../effect';
import type { KnownFacts } from '../redemption-facts';

/** Saves a discount for the next purchase; its validity starts now, the voucher's own window plays no part any more. */
export function saveDiscount({ voucher, now }: KnownFacts): SaveDiscount | null {
  const { currency, benefitEndsAt: validUntil } = voucher;
  const percent = parsePercent(voucher.value ?? '');
  const maxDiscount = canonical(voucher.maxDiscount, currency);
  const minPurchase = canonical(voucher.minPurchase, currency);
  if (percent === null || maxDiscount === undefined || minPurchase === undefined) return null;
  if (hasEnded(validUntil, now)) return null;
  return { kind: 'save_discount', percent, maxDiscount, minPurchase, currency, validUntil };
}

/** The amount in its currency's places; `null` stays `null`, and `undefined` is an amount that cannot be read. */
function canonical(text: string | null, currency: string): string | null | undefined {
  if (text === null) return null;
  const amount = parseMoney(text, currency);
  return amount === null ? undefined : formatMoney(amount, currency);
}
