import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database';
import type { Prisma } from '../generated/client';
import { classifyFailure } from './classify-failure';

export type Transaction = Prisma.TransactionClient;

// READ COMMITTED is what the servers' role begins with, so no statement has to say it. Frozen, because a transaction client that adds itself to a shared object would let another request join it.
const OPTIONS = Object.freeze({ maxWait: 2_000, timeout: 10_000 });

const RETRIES_MAX = 4;
const LOCK_RETRIES_MAX = 1;
const BACKOFF_MS = 20;

/**
 * Runs `work` in one READ COMMITTED transaction, again after a deadlock or a serialisation failure. `work` must touch
 * nothing but the database, in the lock order of docs/integrity.md, and must not open a transaction of its own.
 * Throws what the last try threw: see `classifyFailure`.
 */
export async function inTransaction<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await db.prisma.$transaction(work, OPTIONS);
    } catch (failure) {
      const kind = classifyFailure(failure);
      const retriesMax = kind === 'retry' ? RETRIES_MAX : kind === 'lock' ? LOCK_RETRIES_MAX : 0;
      if (attempt >= retriesMax) throw failure;
      await sleep(Math.random() * BACKOFF_MS * 2 ** attempt);
    }
  }
}
