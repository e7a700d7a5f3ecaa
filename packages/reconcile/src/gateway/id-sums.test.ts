import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { idSums } from './id-sums';

const ids = Array.from({ length: 5_000 }, () => randomUUID());
const sumsOf = (some: readonly string[]) => {
  const sums = idSums();
  for (const id of some) sums.add(id);
  return sums;
};

test('the same ids in any order come to the same', () => {
  const [one, other] = [sumsOf(ids), sumsOf(ids.toReversed())];
  expect(ids.every((id) => one.agrees(id, other))).toBe(true);
});

test('a missing, a doubled and an exchanged id are each in a bucket that does not agree', () => {
  const [first = '', ...rest] = ids;
  const end = first.slice(-3);
  const exchanged = `${randomUUID().slice(0, -3)}${end}`;
  for (const others of [rest, [first, ...ids], [exchanged, ...rest]])
    expect(sumsOf(ids).agrees(first, sumsOf(others))).toBe(false);
});

test('only the ids of such a bucket need a look', () => {
  const [first = '', ...rest] = ids;
  const [all, fewer] = [sumsOf(ids), sumsOf(rest)];
  const suspects = ids.filter((id) => !all.agrees(id, fewer));
  expect(suspects.length).toBeLessThan(20);
  expect(suspects.every((id) => id.endsWith(first.slice(-3)))).toBe(true);
});
