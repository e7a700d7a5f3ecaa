import { prefixShape } from './code-shape';
import { normaliseCode } from './normalise-code';

/** Whether the text can stand before a generated code: 2–8 letters, none of I, L, O, U (docs/vouchers.md). */
export const isPrefix = (text: string): boolean => prefixShape.test(normaliseCode(text) ?? '');
