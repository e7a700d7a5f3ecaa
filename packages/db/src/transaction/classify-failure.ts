import { sqlState } from './sql-state';

/**
 * What a failed database call means for its caller (docs/integrity.md):
 * `retry` the transaction did not happen, run it again; `lock` it waited too long for a lock; `busy` there was no
 * room for it; `unknown` it may or may not have happened, so only the same key may be tried again; `defect` our bug.
 */
export type FailureKind = 'retry' | 'lock' | 'busy' | 'unknown' | 'defect';

const kindOf: Readonly<Record<string, FailureKind>> = {
  '40001': 'retry',
  '40P01': 'retry',
  // Raised by our own functions: what was decided on has moved, so read and decide again.
  BZ001: 'retry',
  '55P03': 'lock',
  '53300': 'busy',
  '53400': 'busy',
  '57014': 'busy',
  '57P01': 'unknown',
  '57P02': 'unknown',
  '57P03': 'unknown',
  '25P03': 'unknown',
};

const POOL_EXHAUSTED = /timeout exceeded when trying to connect|Unable to start a transaction in the given time/;
const CONNECTION_LOST =
  /Connection terminated|ECONNREFUSED|ECONNRESET|EPIPE|server closed the connection|Client has encountered a connection error|not queryable/;

/**
 * Prisma's own words for a line that was refused (P1001), timed out (P1008) or broke (P1017): the driver's are gone by
 * then. And its time-out (P2028) does not stop a COMMIT that is on its way.
 */
const LOST_TO_PRISMA = /\b(P1001|P1008|P1017|P2028)\b/;

export function classifyFailure(error: unknown): FailureKind {
  const state = sqlState(error);
  if (state !== null) return kindOf[state] ?? (state.startsWith('08') ? 'unknown' : 'defect');
  const text =
    error instanceof Error ? `${error.message} ${String((error as { code?: unknown }).code ?? '')}` : String(error);
  if (POOL_EXHAUSTED.test(text)) return 'busy';
  if (CONNECTION_LOST.test(text)) return 'unknown';
  if (LOST_TO_PRISMA.test(text)) return 'unknown';
  return 'defect';
}
