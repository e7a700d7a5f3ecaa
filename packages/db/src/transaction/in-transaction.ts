import type { Database } from '../database';
import type { Prisma } from '../generated/client';
import { retryTransaction } from './retry-transaction';

export type Transaction = Prisma.TransactionClient;

// READ COMMITTED is what the servers' role begins with, so no statement has to say it. Frozen, because a transaction client that adds itself to a shared object would let another request join it.
const OPTIONS = Object.freeze({ maxWait: 2_000, timeout: 10_000 });

/**
 * Runs `work` in one READ COMMITTED transaction, again after a deadlock or a serialisation failure. `work` must touch
 * nothing but the database, in the lock order of docs/integrity.md, and must not open a transaction of its own.
 * Throws what the last try threw: see `classifyFailure`.
 */
export const inTransaction = <T>(db: Pick<Database, 'prisma'>, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  retryTransaction(() => db.prisma.$transaction(work, OPTIONS));
