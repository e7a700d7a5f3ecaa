import type { BenchRun } from '../bench-run';
import type { Rounds } from './alternate';

const SHORT = { rounds: 1, seconds: 0.6, warmUpSeconds: 0.3 };

/** The rounds of a measurement, or as few as show that it works. */
export const roundsOf = ({ short }: Pick<BenchRun, 'short'>, rounds: Rounds): Rounds =>
  short ? { ...rounds, ...SHORT } : rounds;
