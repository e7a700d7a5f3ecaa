import { expect, test } from 'vitest';
import { retryDelayMs } from './retry-delay';

test('attempts become rarer, and end after half an hour', () => {
  const delays = Array.from({ length: 30 }, (_, index) => retryDelayMs(index + 1));
  expect(delays.slice(0, 4)).toEqual([250, 500, 1_000, 2_000]);
  expect(delays[20]).toBe(60_000);
  expect(delays.at(-1)).toBeNull();
});
