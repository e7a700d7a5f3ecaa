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
  ['ｄｅｍｏ－ｍｅｓｓａｇｅ１', 'DEMO-MESS-AGE1'],
  ['𝐃ⓔ𝗆ℴ', 'DEMO'],
  ['demo٣é', 'DEMO-٣É'],
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

test('a code in full-width letters is shown like the same code in plain ones', () => {
  fc.assert(
    fc.property(generatedCodes, ({ printed }) => {
      const wide = printed.replace(/[!-~]/g, (symbol) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0));
      expect(formatCodeWhileTyping(wide)).toBe(formatCodeWhileTyping(printed));
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
