import type { Prisma, Transaction } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import { inputHash, type Json } from './input-hash';

export interface KeyedCall {
  readonly userId: string;
  readonly operation: string;
  readonly key: string;
  readonly input: Json;
}

/**
 * Runs `work` once per key (docs/idempotency.md): the same key with the same input gives the first answer again, with
 * other input `idempotency_key_reused`. Only successes are stored, with the effect; a refused key stays free, so
 * `work` must decide before it writes. What it answers is stored: no code may be in it.
 */
export async function answerOnce<Answer extends Prisma.InputJsonObject>(
  tx: Transaction,
  { userId, operation, key, input }: KeyedCall,
  work: () => Promise<Outcome<Answer>>,
): Promise<Outcome<Answer>> {
  // Calls with one key queue here, so the second one finds the first one's answer instead of its consequences.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${userId} ${operation} ${key}`}, 0))`;
  const hash = inputHash(operation, input);
  const stored = await tx.idempotencyKey.findUnique({ where: { userId_operation_key: { userId, operation, key } } });
  if (stored !== null) {
    return hash.equals(stored.inputHash) ? accept(stored.answer as Answer) : refuse({ code: 'idempotency_key_reused' });
  }
  const outcome = await work();
  if (!outcome.ok) return outcome;
  const data = [{ userId, operation, key, inputHash: hash, answer: outcome.value }];
  const [written] = await tx.idempotencyKey.createManyAndReturn({ data, skipDuplicates: true });
  if (written === undefined) throw new Error(`The key ${key} of ${operation} was answered beside its lock.`);
  // As the database keeps it, so that the first answer and every later one are the same to the byte.
  return accept(written.answer as Answer);
}
