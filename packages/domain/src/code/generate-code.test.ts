import { expect, test } from 'vitest';
import { ALPHABET } from './alphabet';
import { generateCode } from './generate-code';
import { InvalidCodeParts } from './invalid-code-parts';

const bytes = Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7]);

test('the same bytes make the same code', () => {
  expect(generateCode({ bytes, prefix: 'fresh' }).printed).toBe(generateCode({ bytes, prefix: 'FRESH' }).printed);
});

test('bytes beyond the eighth play no part', () => {
  expect(generateCode({ bytes: Uint8Array.from([...bytes, 255]) })).toEqual(generateCode({ bytes }));
});

test('each of the 60 bits used changes the code, so none of the randomness is lost', () => {
  const codes = Array.from({ length: 64 }, (_, bit) => {
    const flipped = bytes.slice();
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return generateCode({ bytes: flipped }).normalised;
  });
  expect(new Set(codes.filter((code) => code !== generateCode({ bytes }).normalised)).size).toBe(60);
});

test('every symbol is equally likely: all values of five bits appear once', () => {
  const firstSymbols = Array.from({ length: 32 }, (_, value) => {
    const code = generateCode({ bytes: Uint8Array.from([0, 0, 0, 0, 0, 0, 0, value]) });
    return code.normalised.charAt(0);
  });
  expect([...new Set(firstSymbols)].sort().join('')).toBe([...ALPHABET].sort().join(''));
});

test('too few bytes or a prefix that is none are violations, not weaker codes', () => {
  expect(() => generateCode({ bytes: bytes.subarray(0, 7) })).toThrow(InvalidCodeParts);
  expect(() => generateCode({ bytes, prefix: 'A' })).toThrow(InvalidCodeParts);
  expect(() => generateCode({ bytes, prefix: 'GOLD' })).toThrow(InvalidCodeParts);
});
