import { setTimeout as sleep } from 'node:timers/promises';
import { classifyFailure } from './classify-failure';

const RETRIES_MAX = 4;
const LOCK_RETRIES_MAX = 1;
const BACKOFF_MS = 20;

/** Runs a whole transaction, and again when it certainly did not happen and may succeed the next time. */
export async function retryTransaction<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await transaction();
    } catch (failure) {
      const kind = classifyFailure(failure);
      const retriesMax = kind === 'retry' ? RETRIES_MAX : kind === 'lock' ? LOCK_RETRIES_MAX : 0;
      if (attempt >= retriesMax) throw failure;
      await sleep(Math.random() * BACKOFF_MS * 2 ** attempt);
    }
  }
}
