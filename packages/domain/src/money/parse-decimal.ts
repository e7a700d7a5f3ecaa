import { Decimal } from './decimal';

/**
 * Reads plain decimal text: digits, and a point followed by 1 to `placesMax` digits; no sign, exponent, blank or
 * leading zero, so that one amount has few spellings and nothing a lenient parser accepts gets through.
 * Zeros beyond `placesMax` count as absent: NUMERIC columns print all the places they could hold.
 */
export function parseDecimal(text: string, placesMax: number): Decimal | null {
  const parts = /^(0|[1-9]\d{0,14})(?:\.(\d{1,9}))?$/.exec(text);
  if (parts === null) return null;
  const [, whole = '', fraction = ''] = parts;
  const places = fraction.slice(0, placesMax);
  if (/[1-9]/.test(fraction.slice(placesMax))) return null;
  return new Decimal(places === '' ? whole : `${whole}.${places}`);
}
