import type { Problem } from '@bizcoin/ui/problem-of';
import { stepAfter } from './refusal-steps';

/**
 * Whether the same attempt may go on under its key, because nobody here knows what became of it: no answer came, ours
 * failed, or the server was busy, which may also be a connection that broke while it committed.
 */
export const mayGoOn = (problem: Problem): boolean =>
  problem.kind !== 'refusal' || stepAfter[problem.refusal.code] === 'again';
