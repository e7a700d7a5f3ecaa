import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, isEqual, subtract, sum } from './amount';
import { bizcoins, formatBizcoins, parseBizcoins } from './bizcoins';

const amounts = fc
  .integer({ min: 0, max: 100_000_000 })
  .map((hundredths) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`);

test('what is written is read back as the same amount, to the hundredth', () => {
  fc.assert(
    fc.property(amounts, (text) => {
      expect(formatBizcoins(bizcoins(text))).toBe(text);
    }),
  );
});

test('taking away what was added leaves what was there', () => {
  fc.assert(
    fc.property(amounts, amounts, (had, given) => {
      const balance = bizcoins(had);
      expect(isEqual(subtract(add(balance, bizcoins(given)), bizcoins(given)), balance)).toBe(true);
    }),
  );
});

test('a sum does not depend on the order of its parts', () => {
  fc.assert(
    fc.property(fc.array(amounts, { maxLength: 50 }), (texts) => {
      const parts = texts.map(bizcoins);
      expect(isEqual(sum(...parts), sum(...parts.toReversed()))).toBe(true);
    }),
  );
});

test('no text makes reading throw, and what is read is within bounds', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.float().map(String), fc.bigInt().map(String)), (text) => {
      const amount = parseBizcoins(text);
      expect(amount === null || (amount.gte(0) && amount.lte(1_000_000) && amount.decimalPlaces() <= 2)).toBe(true);
    }),
  );
});
