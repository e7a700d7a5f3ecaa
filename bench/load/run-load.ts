import { type Percentiles, percentilesOf } from './percentiles';

/** What one run of load measured. */
export interface LoadResult extends Percentiles {
  readonly perSecond: number;
  readonly count: number;
}

/**
 * Lets every worker do its work again and again for a time, and measures each turn. A worker answers false when its
 * work did not have the expected result: then the whole run is worthless and throws.
 */
export async function runLoad(workers: readonly (() => Promise<boolean>)[], seconds: number): Promise<LoadResult> {
  const latencies: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1_000;
  await Promise.all(
    workers.map(async (work) => {
      for (let begun = performance.now(); begun < endsAt; begun = performance.now()) {
        if (!(await work())) throw new Error('a measured call did not have the expected answer');
        latencies.push(performance.now() - begun);
      }
    }),
  );
  const elapsed = (performance.now() - startedAt) / 1_000;
  return { perSecond: latencies.length / elapsed, count: latencies.length, ...percentilesOf(latencies) };
}

/** The run in the middle, by rate: one disturbed round must not decide. */
export function medianRun(runs: readonly LoadResult[]): LoadResult {
  const sorted = [...runs].sort((one, other) => one.perSecond - other.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('there was no run');
  return middle;
}
