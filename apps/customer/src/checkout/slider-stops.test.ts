import { describe, expect, test } from 'vitest';
import { sliderStops } from './slider-stops';

const hundredths = (coins: string) => Math.round(Number(coins) * 100);
const print = (amount: number) => (amount / 100).toFixed(2);

const steps = ['0.01', '0.02', '0.05', '0.10', '1.00'];
const counts = [1, 2, 3, 7, 99, 199, 200, 201, 399, 401, 1_250, 3_999, 12_001, 77_777, 1_000_000];
const shops = steps.flatMap((step) => counts.map((count) => ({ step, most: print(count * hundredths(step)) })));

describe.each(shops)('up to $most in steps of $step', ({ step, most }) => {
  const stops = sliderStops(most, step);
  const all = Array.from({ length: stops.last + 1 }, (_, stop) => stops.coinsAt(stop));

  test('every stop is a whole number of steps, the first nothing and the last the most', () => {
    expect([all[0], all.at(-1)]).toEqual(['0.00', most]);
    expect(all.filter((coins) => hundredths(coins) % hundredths(step) !== 0)).toEqual([]);
  });

  test('the stops rise, are few enough for a finger, and each is found again by its amount', () => {
    expect(stops.last).toBeLessThanOrEqual(200);
    expect([...all].sort((one, other) => Number(one) - Number(other))).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
    expect(all.map(stops.stopOf)).toEqual(all.map((_, stop) => stop));
  });
});

test('an amount between two stops stands at the nearer one, so that the next key moves on from there', () => {
  const stops = sliderStops('40.00', '0.01');
  expect([stops.stopOf('12.34'), stops.coinsAt(stops.stopOf('12.34') + 1)]).toEqual([62, '12.60']);
});
