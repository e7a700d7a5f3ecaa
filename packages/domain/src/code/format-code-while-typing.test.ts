import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCodeWhileTyping } from './format-code-while-typing';
import { generatedCodes } from './generated-codes.arbitrary';
import { parseCode } from './parse-code';

test.each([
  ['', ''],
  ['-', ''],
  ['abc', 'ABC'],
  ['abcde', 'ABCD-E'],
  ['demo-message', 'DEMO-MESS-AGE'],
  [' ab cd–ef ', 'ABCD-EF'],
])('%j is shown as %j', (typed, shown) => {
  expect(formatCodeWhileTyping(typed)).toBe(shown);
});

test('formatting what is already formatted changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
      const shown = formatCodeWhileTyping(typed);
      expect(formatCodeWhileTyping(shown)).toBe(shown);
    }),
  );
});

test('the code shown is the code that was pasted', () => {
  fc.assert(
    fc.property(generatedCodes, ({ printed, normalised }) => {
      expect(parseCode(formatCodeWhileTyping(printed))).toEqual({ kind: 'generated', normalised });
    }),
  );
});
