import { type LoadResult, runLoad } from './run-load';

/** Each does its work once when called and answers whether it had the expected result. */
export type Workers = readonly (() => Promise<boolean>)[];

export interface Rounds {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  /** Called once, when everything is warm and the first round begins. */
  readonly onWarm?: () => void;
}

/** Rounds in alternating order, so that a slow minute of the machine does not fall on one variant alone. */
export async function alternate<Variant extends string>(
  workers: Readonly<Record<Variant, Workers>>,
  { rounds, seconds, warmUpSeconds, onWarm }: Rounds,
  say: (line: string) => void,
): Promise<Record<Variant, LoadResult[]>> {
  const variants = Object.keys(workers) as Variant[];
  const runs = Object.fromEntries(variants.map((variant) => [variant, []])) as unknown as Record<Variant, LoadResult[]>;
  for (const variant of variants) await runLoad(workers[variant], warmUpSeconds);
  onWarm?.();
  for (let round = 1; round <= rounds; round++) {
    for (const variant of round % 2 === 1 ? variants : [...variants].reverse()) {
      const run = await runLoad(workers[variant], seconds);
      runs[variant].push(run);
      say(
        `round ${round} of ${rounds}: ${variant} ${Math.round(run.perSecond)}/s, p50 ${run.p50.toFixed(1)} ms, p99 ${run.p99.toFixed(1)} ms`,
      );
    }
  }
  return runs;
}
