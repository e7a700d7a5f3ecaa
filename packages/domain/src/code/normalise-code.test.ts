import { expect, test } from 'vitest';
import { normaliseCode } from './normalise-code';

test.each([
  ['lower case', 'demo-message', 'DEM0MESSAGE'],
  ['O for 0, I and L for 1', 'oOiIlL', '001111'],
  ['blanks of all kinds', ' AB\tCD\nEF\u00A0GH\u3000', 'ABCDEFGH'],
  ['dashes of all kinds', 'AB-CD–EF—GH‑JK−MN', 'ABCDEFGHJKMN'],
  ['what a chat adds unseen', 'AB\u200BCD\u2060EF\uFEFF', 'ABCDEF'],
  ['full-width letters', 'ＡＢＣ１２３', 'ABC123'],
  ['circled letters', 'ⒶⒷⒸⒹ', 'ABCD'],
  ['a dotless i', 'ı', '1'],
])('%s: %j is read as %s', (_, typed, normalised) => {
  expect(normaliseCode(typed)).toBe(normalised);
});

test.each([
  ['nothing', ''],
  ['only dashes', '---'],
  ['a NUL byte', 'ABCD\u0000'],
  ['Cyrillic look-alikes', 'АВСЕ'],
  ['a right-to-left override', '\u202EABCD'],
  ['a direction mark', 'AB\u200FCD'],
  ['an underscore', 'AB_CD'],
  ['an accent', 'ÁBCD'],
  ['a lone surrogate', 'AB\uD800CD'],
  ['65 characters', 'A'.repeat(65)],
  ['64 blanks around four letters', `${' '.repeat(61)}ABCD`],
  ['one character that expands to eighteen', 'ﷺ'],
])('%s is no code', (_, typed) => {
  expect(normaliseCode(typed)).toBeNull();
});
