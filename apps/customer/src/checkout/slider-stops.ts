const STOPS_MAX = 200;
const RISES = [2, 2.5, 2] as const;

/** Two-place amounts as whole hundredths, which are exact as numbers up to the largest amount there is. */
const hundredthsOf = (coins: string) => Math.round(Number(coins) * 100);
const print = (hundredths: number) => (hundredths / 100).toFixed(2);

export interface SliderStops {
  /** The last stop; the first is 0. */
  readonly last: number;
  readonly coinsAt: (stop: number) => string;
  readonly stopOf: (coins: string) => number;
}

/**
 * Where a slider of bizcoins comes to rest: round amounts, at most 200 of them, and the most that can be spent as the
 * last, whatever it is. Every stop is a whole number of the shop's steps, so that it can be spent as it stands.
 */
export function sliderStops(most: string, step: string): SliderStops {
  const [end, size] = [hundredthsOf(most), stopSize(hundredthsOf(most), hundredthsOf(step))];
  const last = Math.ceil(end / size);
  return {
    last,
    coinsAt: (stop) => print(stop >= last ? end : Math.max(0, Math.round(stop)) * size),
    stopOf: (coins) => (hundredthsOf(coins) >= end ? last : Math.round(hundredthsOf(coins) / size)),
  };
}

/** 1, 2, 5, 10, 20, 50 … steps. */
function stopSize(end: number, step: number): number {
  let size = step;
  for (let rise = 0; end / size > STOPS_MAX; rise++) size = Math.round(size * (RISES[rise % RISES.length] ?? 2));
  return size;
}
