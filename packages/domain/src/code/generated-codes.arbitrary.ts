import fc from 'fast-check';
import { ALPHABET } from './alphabet';
import { CODE_BYTES, generateCode } from './generate-code';

const prefixLetters = fc.constantFrom(...'ABCDEFGHJKMNPQRSTVWXYZ');
const prefixes = fc.oneof(fc.constant(''), fc.string({ unit: prefixLetters, minLength: 2, maxLength: 8 }));

export const symbols = fc.constantFrom(...ALPHABET);

/** Any code that the product could print, with the bytes and the prefix it was made of. */
export const generatedCodes = fc
  .record({ bytes: fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES }), prefix: prefixes })
  .map((parts) => ({ ...parts, ...generateCode(parts) }));
