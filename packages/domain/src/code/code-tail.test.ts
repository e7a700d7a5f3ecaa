import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeTail } from './code-tail';

test.each([
  ['ABCD', 'D'],
  ['SUMMER10', '10'],
  ['DEM0MESSAGE', 'AGE'],
  ['ABCDEFGH1234', '1234'],
  ['0123456789ABC', '9ABC'],
  ['AB', ''],
])('of %s only "%s" is shown', (code, tail) => {
  expect(codeTail(code)).toBe(tail);
});

test('never more than four symbols or a third of the code is shown', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 64 }), (code) => {
      const tail = codeTail(code);
      expect(code.endsWith(tail)).toBe(true);
      expect(tail.length).toBeLessThanOrEqual(Math.min(4, code.length / 3));
    }),
  );
});
