/** What one run of load measured. Times are milliseconds. */
export interface LoadResult {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
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
  latencies.sort((one, other) => one - other);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { perSecond: latencies.length / elapsed, p50: at(0.5), p95: at(0.95), p99: at(0.99), count: latencies.length };
}

/** The run in the middle, by rate: one disturbed round must not decide. */
export function medianRun(runs: readonly LoadResult[]): LoadResult {
  const sorted = [...runs].sort((one, other) => one.perSecond - other.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('there was no run');
  return middle;
}
