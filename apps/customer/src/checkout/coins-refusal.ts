import type { Refusal } from '@bizcoin/domain';
import type { Problem } from '@bizcoin/ui/problem-of';

/** The server's no to the number of bizcoins itself, which is told at its field like one that this page finds; else null. */
export function coinsRefusal(problem: Problem | null): Refusal | null {
  if (problem?.kind !== 'refusal' || problem.refusal.code !== 'invalid_input') return null;
  return problem.refusal.issues.some(({ path }) => path === 'bizcoins') ? problem.refusal : null;
}
