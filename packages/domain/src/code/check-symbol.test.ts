import { expect, test } from 'vitest';
import { ALPHABET } from './alphabet';
import { checkSymbol } from './check-symbol';

// Worked by hand: 1 doubled is 2, and 30 more make 32; Z (31) doubled is 62, in base 32 the digits 1 and 30, 31 again.
test.each([
  ['', '0'],
  ['1', 'Y'],
  ['Z', '1'],
  ['10', 'Z'],
])('the check symbol of "%s" is %s', (body, symbol) => {
  expect(checkSymbol(body)).toBe(symbol);
});

test('the alphabet leaves out the four letters that are misread', () => {
  expect(ALPHABET).toHaveLength(32);
  expect(ALPHABET).not.toMatch(/[ILOU]/);
});
