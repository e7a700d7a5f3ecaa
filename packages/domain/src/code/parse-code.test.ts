import { expect, test } from 'vitest';
import { checkSymbol } from './check-symbol';
import { parseCode } from './parse-code';

const withCheck = (body: string) => body + checkSymbol(body);

test.each([
  ['SUMMER10', 'SUMMER10'],
  ['DEMO-MESSAGE', 'DEM0MESSAGE'],
  ['demo-echo', 'DEM0ECH0'],
  ['ABCD', 'ABCD'],
  ['ABCDEFGH1234', 'ABCDEFGH1234'],
])('%s is a vanity code, stored as %s', (typed, normalised) => {
  expect(parseCode(typed)).toEqual({ kind: 'vanity', normalised });
});

test('the shortest generated code has 13 symbols, the longest 21', () => {
  expect(parseCode(withCheck('0123456789AB'))?.kind).toBe('generated');
  expect(parseCode(withCheck('ABCDEFGH0123456789AB'))?.kind).toBe('generated');
});

test.each([
  ['three symbols', 'ABC'],
  ['fourteen symbols: a prefix has at least two letters', withCheck('A0123456789AB')],
  ['twenty-two symbols: a prefix has at most eight letters', withCheck('ABCDEFGHJ0123456789AB')],
  ['a digit in the prefix', withCheck('A10123456789AB')],
  ['a prefix with O, which is read as a digit', withCheck('G00123456789AB').replace('0', 'O')],
  ['a U, which is not in Crockford base-32', withCheck('UUUUUUUUUUUU')],
  ['a wrong check symbol', `0123456789AB${checkSymbol('0123456789AB') === 'Z' ? 'Y' : 'Z'}`],
  ['no code at all', 'hello, world'],
])('%s: mistyped', (_, typed) => {
  expect(parseCode(typed)).toBeNull();
});
