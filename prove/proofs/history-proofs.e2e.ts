import { randomFrom, randomSeed } from '@bizcoin/testing';
import { expect, test } from 'vitest';
import { historyProofs } from './history-proofs';

test('one key has one effect and one answer, and some order of events explains all that clients saw', async () => {
  const seed = randomSeed('same-key');
  const proof = historyProofs.find(({ name }) => name === 'same-key');
  const result = await proof?.run({ seed, random: randomFrom(seed), minutes: 1, say: () => undefined });
  expect(result?.broken).toEqual([]);
  expect(result?.counts['calls']).toBe(500);
  expect(result?.counts['effects']).toBeGreaterThan(40);
});
