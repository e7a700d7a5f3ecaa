const TYPED_LENGTH_MAX = 64;

// Beside blanks and dashes: what copying from a page or a chat adds to them unseen (soft hyphen, zero-width space,
// word joiner) and the minus sign. Direction marks stay, and so turn the text into no code.
export const separators = /[\s\p{Z}\p{Pd}\u00AD\u200B\u2060\u2212]/gu;

/**
 * The one form in which codes are compared and hashed: compatibility forms folded, upper case, blanks and dashes
 * dropped, O read as 0 and I and L as 1 (docs/vouchers.md). `null` if the text is longer than 64 characters or anything
 * but A–Z and 0–9 is left, which no code contains. Normalising twice changes nothing.
 */
export function normaliseCode(text: string): string | null {
  if (text.length > TYPED_LENGTH_MAX) return null;
  const folded = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(separators, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return /^[A-Z0-9]{1,64}$/.test(folded) ? folded : null;
}
