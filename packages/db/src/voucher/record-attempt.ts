import { type RefusalCode, RULES_VERSION, type SerialisedFacts } from '@bizcoin/domain';
import type { Database } from '../database';
import { newId } from '../new-id';

export interface AttemptRecord {
  readonly kind: 'preview' | 'redeem';
  readonly outcome: 'success' | RefusalCode;
  readonly customerId: string;
  readonly voucherId: string | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
  /** Null where nothing was looked up. */
  readonly facts: SerialisedFacts | null;
  readonly durationMs: number;
  /** The budget a failed guess is counted against; null for attempts that are no guess. */
  readonly slot: BudgetSlot | null;
}

export interface BudgetSlot {
  /** The customer's subject first: a spent one always refuses. */
  readonly subjects: readonly string[];
  readonly limits: readonly number[];
  readonly windowSeconds: number;
  /** Whether a spent budget of the address refuses this customer too. */
  readonly addressBinds: boolean;
}

const RECORD_ATTEMPT = `
  SELECT record_attempt($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) AS allowed`;

/** Writes the attempt and takes its budget slot in one statement. Answers false when the budget was already spent. */
export async function recordAttempt(db: Pick<Database, 'sql'>, attempt: AttemptRecord): Promise<boolean> {
  const [row] = await db.sql<{ allowed: boolean }>('record_attempt', RECORD_ATTEMPT, [
    newId(),
    attempt.kind,
    attempt.outcome,
    attempt.customerId,
    attempt.voucherId,
    attempt.ip,
    attempt.userAgent,
    attempt.facts && JSON.stringify(attempt.facts),
    RULES_VERSION,
    Math.round(attempt.durationMs),
    attempt.slot?.subjects ?? [],
    attempt.slot?.limits ?? [],
    attempt.slot?.windowSeconds ?? 0,
    attempt.slot?.addressBinds ?? false,
  ]);
  return row?.allowed ?? false;
}
