import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generatedCodes, symbols } from './generated-codes.arbitrary';
import { normaliseCode } from './normalise-code';
import { parseCode } from './parse-code';

test('a generated code is read back as itself, printed or not, in any case', () => {
  fc.assert(
    fc.property(generatedCodes, ({ normalised, printed }) => {
      const parsed = { kind: 'generated', normalised };
      expect(parseCode(normalised)).toEqual(parsed);
      expect(parseCode(printed)).toEqual(parsed);
      expect(parseCode(printed.toLowerCase())).toEqual(parsed);
    }),
  );
});

test('a generated code is printed as PREFIX-XXXX-XXXX-XXXXC', () => {
  fc.assert(
    fc.property(generatedCodes, ({ printed, prefix, normalised }) => {
      expect(printed).toMatch(/^([A-Z]{2,8}-)?[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/);
      expect(printed.startsWith(prefix)).toBe(true);
      expect(normaliseCode(printed)).toBe(normalised);
    }),
  );
});

test('one wrong symbol is always caught', () => {
  fc.assert(
    fc.property(generatedCodes, fc.nat(), symbols, ({ normalised }, place, symbol) => {
      const index = place % normalised.length;
      fc.pre(normalised[index] !== symbol);
      expect(parseCode(normalised.slice(0, index) + symbol + normalised.slice(index + 1))).toBeNull();
    }),
    { numRuns: 1_000 },
  );
});

test('two neighbours swapped are caught, unless they are 0 and Z', () => {
  fc.assert(
    fc.property(generatedCodes, fc.nat(), ({ normalised }, place) => {
      const index = place % (normalised.length - 1);
      const [one = '', other = ''] = normalised.slice(index, index + 2);
      fc.pre(one !== other && [one, other].sort().join('') !== '0Z');
      expect(parseCode(normalised.slice(0, index) + other + one + normalised.slice(index + 2))).toBeNull();
    }),
    { numRuns: 1_000 },
  );
});
