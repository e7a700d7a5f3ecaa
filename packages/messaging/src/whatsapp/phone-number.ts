/**
 * A phone number as the Cloud API takes it, digits with the country code, or null. Only numbers that say their country
 * (`+92 300 …` or `0092 300 …`) are used: a guess would tell a stranger.
 */
export function phoneNumber(text: string): string | null {
  const compact = text.replace(/[\s().\-/\u00a0\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  const digits = /^(?:\+|00)([1-9]\d{7,14})$/.exec(compact)?.[1];
  return digits ?? null;
}
