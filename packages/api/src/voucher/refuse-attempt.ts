import { type RedemptionReading, recordAttempt } from '@bizcoin/db';
import { isGuess, type Refusal, type Refused, refuse, serialiseFacts } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { FULL_WAIT_SECONDS, guessBudget, mistypedSlot } from './guess-budget';
import type { RedemptionAttempt } from './redemption-attempt';

export interface AttemptedBy extends RedemptionAttempt {
  readonly kind: 'preview' | 'redeem';
  /** `performance.now()` when the call came in. */
  readonly startedAt: number;
}

/** A code that cannot be one: no look-up, but it is recorded and has its own budget. */
export async function refuseMistyped({ db, budgetFactor }: Deps, attempt: AttemptedBy): Promise<Refused> {
  const refusal: Refusal = { code: 'voucher_code_mistyped' };
  const allowed = await recordAttempt(db, {
    ...record(attempt, refusal),
    voucherId: null,
    facts: null,
    slot: mistypedSlot(attempt.customerId, budgetFactor),
  });
  return refuse(allowed ? refusal : { code: 'too_many_attempts', retryAfterSeconds: FULL_WAIT_SECONDS });
}

/** An attempt that came to no decision: recorded like any other, without facts. */
export async function refuseUndecided({ db }: Deps, attempt: AttemptedBy, refusal: Refusal): Promise<Refused> {
  await recordAttempt(db, { ...record(attempt, refusal), voucherId: null, facts: null, slot: null });
  return refuse(refusal);
}

/**
 * Records a refused attempt and only then refuses it. A guess takes its budget slot in the same statement; when the
 * budget is spent the answer is `too_many_attempts`, whatever the rules said.
 */
export async function refuseAttempt(
  deps: Deps,
  attempt: AttemptedBy,
  reading: RedemptionReading,
  refusal: Refusal,
): Promise<Refused> {
  const guess = isGuess(refusal);
  const allowed = await recordAttempt(deps.db, {
    ...record(attempt, refusal),
    voucherId: reading.facts.voucher?.id ?? null,
    facts: serialiseFacts(reading.facts),
    slot: guess ? guessBudget(reading, attempt.ip, deps.budgetFactor).slot : null,
  });
  if (guess) deps.guessAlarm.count();
  return refuse(allowed ? refusal : { code: 'too_many_attempts', retryAfterSeconds: FULL_WAIT_SECONDS });
}

const record = ({ kind, customerId, ip, userAgent, startedAt }: AttemptedBy, refusal: Refusal) => ({
  kind,
  outcome: refusal.code,
  customerId,
  ip,
  userAgent,
  durationMs: performance.now() - startedAt,
});
