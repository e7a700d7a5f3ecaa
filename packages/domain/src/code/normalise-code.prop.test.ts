import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseCode } from './normalise-code';

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 70 }),
  fc.string({ unit: fc.constantFrom(...'abILoO0-– ＡＢⅷıſﬃ\u00AD'), maxLength: 70 }),
);

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const once = normaliseCode(text);
      expect(once === null ? null : normaliseCode(once)).toBe(once);
    }),
    { numRuns: 1_000 },
  );
});

test('what is left is only ever A–Z and 0–9 without I, L and O', () => {
  fc.assert(
    fc.property(typed, (text) => {
      expect(normaliseCode(text) ?? '0').toMatch(/^[0-9A-HJKMNP-Z]+$/);
    }),
    { numRuns: 1_000 },
  );
});
