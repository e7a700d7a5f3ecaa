import type { Figure } from './report/figure';

/** How a measurement was asked for, and where it tells what it does. */
export interface BenchRun {
  readonly say: (line: string) => void;
  /** Only to see that it works: what it measures is worth nothing. */
  readonly short: boolean;
  /** With what takes many minutes. */
  readonly full: boolean;
  /** Asked for by its name, not among all others. */
  readonly named: boolean;
}

export type Bench = (run: BenchRun) => Promise<Figure[]>;
