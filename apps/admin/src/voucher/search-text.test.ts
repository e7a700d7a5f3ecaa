import { generateCode } from '@bizcoin/domain';
import { expect, test } from 'vitest';
import { searchText } from './search-text';

const { printed, normalised } = generateCode({
  bytes: Uint8Array.from({ length: 12 }, (_, at) => at * 7),
  prefix: 'FRESH',
});

test('a generated code never reaches an address: its ending does', () => {
  for (const typed of [printed, normalised, printed.toLowerCase(), ` ${printed} `]) {
    expect(searchText(typed)).toBe(normalised.slice(-4));
  }
});

test('a part of a code that is longer than any public one is not searched for', () => {
  expect(searchText(normalised.slice(0, -1))).toBe('');
});

test.each(['7KQ4', 'SUMMER10', 'spring fair 2026', '01a20666-420e-7008-b268-0de63e796c3f', ''])(
  '%j is searched for as it is',
  (typed) => {
    expect(searchText(typed)).toBe(typed);
  },
);
