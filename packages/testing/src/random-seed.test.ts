import { expect, test } from 'vitest';
import { randomFrom } from './random-seed';

test('a seed determines its numbers, all of them from 0 to below 1', () => {
  const draw = (seed: number) => Array.from({ length: 1_000 }, randomFrom(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  expect(draw(7).every((number) => number >= 0 && number < 1)).toBe(true);
});
