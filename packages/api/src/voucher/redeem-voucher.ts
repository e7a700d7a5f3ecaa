import { createHash } from 'node:crypto';
import {
  civilDateIn,
  classifyFailure,
  commitRedemption,
  type RedemptionReading,
  readRedemptionFacts,
} from '@bizcoin/db';
import { accept, decideRedemption, type Outcome, serialiseFacts } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { guessBudget } from './guess-budget';
import type { Receipt } from './receipt';
import type { RedemptionAttempt } from './redemption-attempt';
import { type AttemptedBy, refuseAttempt, refuseMistyped, refuseUndecided } from './refuse-attempt';
import { voucherQuestion } from './voucher-question';

const ROUNDS_MAX = 3;

export interface KeyedAttempt extends RedemptionAttempt {
  readonly key: string;
}

/**
 * Redeems a voucher once (docs/vouchers.md): facts, decision, one guarded commit. The same key gives the first answer
 * again, before any rule or budget. Refuses with the first rule that fails, `too_many_attempts`,
 * `idempotency_key_reused`, or `busy` when the voucher changed under us three times.
 */
export async function redeemVoucher(deps: Deps, attempt: KeyedAttempt): Promise<Outcome<Receipt>> {
  const { customerId, arrived } = attempt;
  const attempted = { ...attempt, kind: 'redeem', startedAt: arrived?.at ?? performance.now() } as const;
  const question = arrived?.question ?? voucherQuestion(deps, attempt);
  if (question === null) return refuseMistyped(deps, attempted);

  for (let round = 1; round <= ROUNDS_MAX; round++) {
    const read = async () =>
      (round === 1 && arrived?.reading) || (await readRedemptionFacts(deps.db, customerId, question));
    const answer = await redeemOnce(deps, attempted, read).catch((failure: unknown) => {
      // Perhaps it was committed: reading again under the same key tells.
      if (round < ROUNDS_MAX && mayHaveHappened(failure)) return null;
      throw failure;
    });
    if (answer !== null) return answer;
  }
  return refuseUndecided(deps, attempted, { code: 'busy', retryAfterSeconds: 1 });
}

const mayHaveHappened = (failure: unknown) => ['unknown', 'retry'].includes(classifyFailure(failure));

/** Null when the facts went stale between reading and committing: they must be read and decided again. */
async function redeemOnce(
  deps: Deps,
  attempt: AttemptedBy & KeyedAttempt,
  read: () => Promise<RedemptionReading>,
): Promise<Outcome<Receipt> | null> {
  const { voucher, ip, key } = attempt;
  const reading = await read();
  const { facts, stored } = reading;
  if (stored !== null) {
    // Named by its id, it is the same voucher although it may no longer be listed or assigned.
    const voucherId = 'voucherId' in voucher ? voucher.voucherId : facts.voucher?.id;
    if (voucherId !== undefined && stored.inputHash.equals(inputHash(voucherId)))
      return accept(stored.answer as Receipt);
    return refuseAttempt(deps, attempt, reading, { code: 'idempotency_key_reused' });
  }
  const budget = guessBudget(reading, ip, deps.budgetFactor);
  if (budget.retryAfterSeconds !== null) {
    return refuseAttempt(deps, attempt, reading, {
      code: 'too_many_attempts',
      retryAfterSeconds: budget.retryAfterSeconds,
    });
  }
  const decision = decideRedemption(facts);
  if (!decision.ok) return refuseAttempt(deps, attempt, reading, decision.refusal);

  const result = await commitRedemption(deps.db, {
    redemption: decision.value,
    customer: facts.customer,
    voucherVersion: facts.voucher?.version ?? 0,
    key,
    inputHash: inputHash(decision.value.voucherId),
    facts: serialiseFacts(facts),
    bookedOn: civilDateIn(facts.now, reading.shopTimeZone),
    ip,
    userAgent: attempt.userAgent,
    durationMs: performance.now() - attempt.startedAt,
    budgets: budget.binding,
  });
  switch (result.status) {
    case 'done':
      return accept(result.answer as Receipt);
    case 'key_taken':
      return refuseAttempt(deps, attempt, reading, { code: 'idempotency_key_reused' });
    case 'stale':
      return null;
  }
}

/** Over the voucher's id, never its code: the stored hash must not help anyone to guess one. */
const inputHash = (voucherId: string) => createHash('sha256').update(`voucher.redeem\n${voucherId}`).digest();
