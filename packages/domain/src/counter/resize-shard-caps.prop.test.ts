import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resizeShardCaps } from './resize-shard-caps';

const shards = fc
  .array(fc.tuple(fc.nat(100_000), fc.nat(100_000)), { minLength: 1, maxLength: 16 })
  .map((pairs) => pairs.map(([used, room]) => ({ used, cap: used + room })));

const usedOf = (all: readonly { used: number }[]) => all.reduce((total, { used }) => total + used, 0);

test('down to the uses made, the new caps cover every shard and add up to the new limit', () => {
  fc.assert(
    fc.property(shards, fc.nat(1_000_000), (before, room) => {
      const limit = usedOf(before) + room;
      const caps = resizeShardCaps(before, limit);
      expect(caps.ok && caps.value.reduce<number>((total, cap) => total + Number(cap), 0)).toBe(limit);
      expect(caps.ok && caps.value.every((cap, index) => Number(cap) >= (before[index]?.used ?? 0))).toBe(true);
    }),
  );
});

test('a limit below the uses made is refused with their number', () => {
  fc.assert(
    fc.property(shards, fc.integer({ min: 1, max: 1_000 }), (before, less) => {
      const used = usedOf(before);
      expect(resizeShardCaps(before, used - less)).toEqual({ ok: false, refusal: { code: 'limit_below_usage', used } });
    }),
  );
});

test('lifting the limit lifts every cap', () => {
  expect(
    resizeShardCaps(
      [
        { cap: 5, used: 5 },
        { cap: 4, used: 0 },
      ],
      null,
    ),
  ).toEqual({ ok: true, value: [null, null] });
});
