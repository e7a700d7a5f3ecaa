import type { Call } from '../history/call';
import type { Incident } from '../history/recorder';

/** What a run of a proof is given. */
export interface ProofRun {
  readonly seed: number;
  readonly random: () => number;
  readonly minutes: number;
  say(line: string): void;
}

export interface ProofResult {
  /** What was done, in figures. */
  readonly counts: Readonly<Record<string, number>>;
  /** What does not hold; empty when the proof stands. */
  readonly broken: readonly string[];
  readonly calls?: readonly Call<{ readonly kind: string }>[];
  readonly incidents?: readonly Incident[];
}

export interface Proof {
  readonly name: string;
  /** The guarantee, in one sentence. */
  readonly shows: string;
  /** Not among those that run when none is named. */
  readonly onRequest?: boolean;
  run(run: ProofRun): Promise<ProofResult>;
}
