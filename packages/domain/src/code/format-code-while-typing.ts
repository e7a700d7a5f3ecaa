import { separators } from './normalise-code';

// A little over the longest code, so that a paste with something too much in it is seen and said, not cut to fit.
const SHOWN_SYMBOLS_MAX = 32;

/** Upper case in groups of four, for a field that is being typed or pasted into. Letters stay as the person wrote them. */
export function formatCodeWhileTyping(text: string): string {
  const symbols = Array.from(text.toUpperCase().replace(separators, '')).slice(0, SHOWN_SYMBOLS_MAX);
  return symbols.map((symbol, place) => (place > 0 && place % 4 === 0 ? `-${symbol}` : symbol)).join('');
}
