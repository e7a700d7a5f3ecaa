import { randomFrom } from '@bizcoin/testing';
import type { Proof } from './proof';
import { type Proven, writeReport } from './write-report';

interface Wanted {
  readonly seed: number;
  readonly minutes: number;
}

/** Runs these proofs one after the other, says what each found and writes the report. Answers how many failed. */
export async function runProofs(
  proofs: readonly Proof[],
  { seed, minutes }: Wanted,
  say: (line: string) => void,
): Promise<number> {
  const proven: Proven[] = [];
  for (const proof of proofs) {
    say(`${proof.name}: ${proof.shows}`);
    const begun = performance.now();
    const result = await proof
      .run({ seed, minutes, random: randomFrom(seed), say: (line) => say(`  ${line}`) })
      .catch((failure: unknown) => ({ counts: {}, broken: [`did not run: ${String(failure)}`] }));
    const seconds = (performance.now() - begun) / 1_000;
    proven.push({ proof, result, seconds });
    const figures = Object.entries(result.counts).map(([what, count]) => `${count} ${what}`);
    for (const line of result.broken.slice(0, LINES_MAX)) say(`  ✗ ${line}`);
    say(
      `  ${result.broken.length === 0 ? 'stands' : 'FAILS'}: ${figures.join(', ')}, ${seconds.toFixed(1)} s, seed ${seed}`,
    );
  }
  const failed = proven.filter(({ result }) => result.broken.length > 0);
  say(`${proven.length - failed.length} proofs stand, ${failed.length} fail. ${writeReport(proven, seed)}`);
  for (const { proof } of failed) say(`Again: pnpm prove ${proof.name} --seed ${seed}`);
  return failed.length;
}

const LINES_MAX = 20;
