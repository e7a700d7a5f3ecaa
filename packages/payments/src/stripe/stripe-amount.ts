import { formatMoney, minorUnits, money } from '@bizcoin/domain';
import { GatewayRefusal } from '../gateway/gateway-failures';

/**
 * Where Stripe counts other places than ISO 4217: ISK and UGX lost their smaller unit, and Stripe keeps the two zeros;
 * the ariary's fifths are not charged (https://docs.stripe.com/currencies#special-cases).
 */
const places: Readonly<Record<string, number>> = { ISK: 2, MGA: 0, UGX: 2 };

const placesOf = (currency: string) => places[currency] ?? minorUnits(currency);

/** The integer Stripe calls an amount. Digits are moved, never computed with, so nothing is rounded. */
export function toStripeAmount(amount: string, currency: string): number {
  const [whole = '', fraction = ''] = formatMoney(money(amount, currency), currency).split('.');
  const kept = placesOf(currency);
  if (/[1-9]/.test(fraction.slice(kept))) throw new GatewayRefusal('amount_not_chargeable');
  return Number(whole + fraction.slice(0, kept).padEnd(kept, '0'));
}

/** The decimal string of Stripe's integer, in the currency's own places. */
export function fromStripeAmount(amount: number, currency: string): string {
  const kept = placesOf(currency);
  const digits = String(amount).padStart(kept + 1, '0');
  const point = digits.length - kept;
  const text = kept === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return formatMoney(money(text, currency), currency);
}
