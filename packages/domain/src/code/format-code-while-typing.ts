import { separators } from './normalise-code';

// A little over the longest code, so that a paste with something too much in it is seen and said, not cut to fit.
const SHOWN_SYMBOLS_MAX = 32;

/**
 * Upper case in groups of four, for a field that is being typed or pasted into. Full-width letters and other forms of the
 * same letter turn into the plain one, which is what they are read as; otherwise letters stay as the person wrote them.
 */
export function formatCodeWhileTyping(text: string): string {
  const plain = Array.from(text.toUpperCase().replace(separators, ''), plainForm).join('');
  const symbols = Array.from(plain).slice(0, SHOWN_SYMBOLS_MAX);
  return symbols.map((symbol, place) => (place > 0 && place % 4 === 0 ? `-${symbol}` : symbol)).join('');
}

/** What is none of our letters in any form stays what it is, so that its writer sees it. */
function plainForm(symbol: string): string {
  const folded = symbol.normalize('NFKC').toUpperCase();
  return /^[A-Z0-9]+$/.test(folded) ? folded : symbol;
}
