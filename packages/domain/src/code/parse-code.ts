import { checkSymbol } from './check-symbol';
import { generatedShape, vanityShape } from './code-shape';
import { normaliseCode } from './normalise-code';

export interface ParsedCode {
  readonly kind: 'generated' | 'vanity';
  readonly normalised: string;
}

/** Tells the two kinds of code apart by their length. `null` means `voucher_code_mistyped`: not worth a look-up. */
export function parseCode(text: string): ParsedCode | null {
  const normalised = normaliseCode(text);
  if (normalised === null) return null;
  if (vanityShape.test(normalised)) return { kind: 'vanity', normalised };
  if (generatedShape.test(normalised) && isChecked(normalised)) return { kind: 'generated', normalised };
  return null;
}

const isChecked = (normalised: string) => checkSymbol(normalised.slice(0, -1)) === normalised.slice(-1);
