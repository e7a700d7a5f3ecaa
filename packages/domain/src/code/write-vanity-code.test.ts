import { expect, test } from 'vitest';
import { normaliseCode } from './normalise-code';
import { writeVanityCode } from './write-vanity-code';

test.each([
  ['SUMMER10', 'SUMMER10'],
  ['spring-sale', 'SPRING-SALE'],
  ['  ｓｏｌｏ  oil ', 'SOLO-OIL'],
  ['-a—b\u200bc\u00a0d-', 'A-B-C-D'],
])('%j is printed as %s, which is still the same code', (written, printed) => {
  expect(writeVanityCode(written)).toBe(printed);
  expect(normaliseCode(printed)).toBe(normaliseCode(written));
});
