import { classifyFailure } from '@bizcoin/db';
import { refusalOf } from '../errors/refusal-of';

const ATTEMPTS_MAX = 50;

/** Asks again while there is no room, as every client does: under load that is no answer. Keyed calls keep their key. */
export async function insist<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (failure) {
      const busy = refusalOf(failure)?.code === 'busy' || classifyFailure(failure) === 'busy';
      if (!busy || attempt === ATTEMPTS_MAX) throw failure;
    }
  }
}
