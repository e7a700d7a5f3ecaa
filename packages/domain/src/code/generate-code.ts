import { ALPHABET } from './alphabet';
import { checkSymbol } from './check-symbol';
import { RANDOM_SYMBOLS } from './code-shape';
import { InvalidCodeParts } from './invalid-code-parts';
import { isPrefix } from './is-prefix';
import { normaliseCode } from './normalise-code';
import { printCode } from './print-code';

/** How many random bytes a code takes; 60 of their 64 bits are used. */
export const CODE_BYTES = 8;

const BITS_PER_SYMBOL = 5n;

export interface GeneratedCode {
  readonly normalised: string;
  readonly printed: string;
}

/**
 * Makes a code from random bytes of the caller's source; bytes after the first {@link CODE_BYTES} are ignored.
 * Throws {@link InvalidCodeParts} if there are fewer, or if the prefix is none.
 */
export function generateCode({ bytes, prefix = '' }: { bytes: Uint8Array; prefix?: string }): GeneratedCode {
  if (bytes.length < CODE_BYTES) throw new InvalidCodeParts(`a code takes ${CODE_BYTES} bytes, not ${bytes.length}`);
  if (prefix !== '' && !isPrefix(prefix)) throw new InvalidCodeParts(`${JSON.stringify(prefix)} is not a prefix`);
  const body = (normaliseCode(prefix) ?? '') + symbols(bytes.subarray(0, CODE_BYTES));
  const normalised = body + checkSymbol(body);
  return { normalised, printed: printCode(normalised) };
}

// Five whole bits per symbol of a 32-symbol alphabet: every symbol is equally likely, with no remainder to favour some.
function symbols(bytes: Uint8Array): string {
  const bits = bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
  const symbolAt = (place: number) => ALPHABET.charAt(Number((bits >> (BITS_PER_SYMBOL * BigInt(place))) & 31n));
  return Array.from({ length: RANDOM_SYMBOLS }, (_, place) => symbolAt(place)).join('');
}
