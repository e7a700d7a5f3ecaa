import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from './call';

const TRIES_MAX = 40;
const REST_MS = 150;

/** Asks again, as every client should, while nobody can say what became of it; answers what was heard last. */
export async function untilKnown(ask: () => Promise<Outcome>): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await ask();
    if (outcome.kind !== 'unknown' || attempt === TRIES_MAX) return outcome;
    await pause(REST_MS);
  }
}
