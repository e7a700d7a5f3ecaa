import { formatMoney, minorUnits, money, parseMoney } from '@bizcoin/domain';

// The special cases of Stripe's own counting, written down here a second time on purpose: this server is the witness.
const places: Readonly<Record<string, number>> = { ISK: 2, MGA: 0, UGX: 2 };

const placesOf = (currency: string) => places[currency] ?? minorUnits(currency);

/** Stripe's integer of a decimal string. */
export const toStripe = (amount: string, currency: string): number =>
  Number(money(amount, currency).toFixed(placesOf(currency)).replace('.', ''));

/** The decimal string of Stripe's integer, or null where it is no amount of this currency. */
export function fromStripe(text: string, currency: string): string | null {
  if (!/^\d{1,12}$/.test(text)) return null;
  const kept = placesOf(currency);
  const digits = text
    .padStart(kept + 1, '0')
    .replace(/^0+(?=\d)/, '')
    .padStart(kept + 1, '0');
  const whole = digits.slice(0, digits.length - kept);
  const amount = parseMoney(kept === 0 ? whole : `${whole}.${digits.slice(-kept)}`, currency);
  return amount === null ? null : formatMoney(amount, currency);
}
