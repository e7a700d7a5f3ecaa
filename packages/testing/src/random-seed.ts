import { repeatedSeed } from './env';

/** The seed of a random run: TEST_SEED to repeat an earlier one. It is printed, so that every failure can be repeated. */
export function randomSeed(name: string): number {
  const seed = Number(repeatedSeed() ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`${name}: seed ${seed} (repeat with TEST_SEED=${seed})`);
  return seed;
}

/** A generator of numbers in [0, 1) that a seed determines (mulberry32). Good for schedules, not for secrets. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
