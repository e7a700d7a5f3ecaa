import { expect, test } from 'vitest';
import { largerShare } from './larger-share';

test.each([
  ['alike', [1, 2, 3], [1, 2, 3], 0.5],
  ['always larger', [4, 5], [1, 2, 3], 1],
  ['always smaller', [1], [2, 3], 0],
  ['ties are halves', [2], [2, 2, 1, 3], 0.5],
])('%s', (_what, one, other, share) => {
  expect(largerShare(one, other)).toBe(share);
});
