import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSharded, SHARD_COUNT, shardCaps } from './shard-caps';

test('the caps add up to the limit exactly and differ by at most one', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_000), (limit) => {
      const caps = shardCaps(limit).map(Number);
      expect(caps).toHaveLength(SHARD_COUNT);
      expect(caps.reduce((total, cap) => total + cap, 0)).toBe(limit);
      expect(Math.max(...caps) - Math.min(...caps)).toBeLessThanOrEqual(1);
    }),
  );
});

test('without a limit no shard has a cap', () => {
  expect(shardCaps(null)).toEqual(Array.from({ length: SHARD_COUNT }, () => null));
});

test('uses are spread above a limit of 1,000, and without one', () => {
  expect([1, 1_000, 1_001, null].map(isSharded)).toEqual([false, false, true, true]);
});
