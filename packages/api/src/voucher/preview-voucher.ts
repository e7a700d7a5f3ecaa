import { readRedemptionFacts, recordAttempt } from '@bizcoin/db';
import {
  accept,
  type Benefit,
  decideRedemption,
  type Effect,
  type Outcome,
  serialiseFacts,
  type VoucherType,
} from '@bizcoin/domain';
import type { Deps } from '../deps';
import { instantOrNull } from '../input/instant';
import { guessBudget } from './guess-budget';
import type { RedemptionAttempt } from './redemption-attempt';
import { refuseAttempt, refuseMistyped } from './refuse-attempt';
import { voucherQuestion } from './voucher-question';

export interface VoucherPreview {
  readonly voucherId: string;
  readonly codeTail: string;
  readonly type: VoucherType;
  readonly benefit: Benefit;
  readonly expiresOn: string | null;
  readonly timeZone: string;
  readonly expiresAt: string | null;
  /** Where the benefit would go: the subscription that takes the messages, or null for the balance. */
  readonly effect: { readonly subscriptionName: string | null; readonly endsAt: string | null };
}

/**
 * Says what a voucher would give by the very decision that redeems it, and grants nothing (docs/vouchers.md).
 * Recorded and budgeted like a redemption, because it tells as much to somebody who guesses.
 */
export async function previewVoucher(deps: Deps, attempt: RedemptionAttempt): Promise<Outcome<VoucherPreview>> {
  const { customerId, ip, userAgent, arrived } = attempt;
  const attempted = { ...attempt, kind: 'preview', startedAt: arrived?.at ?? performance.now() } as const;
  const question = arrived?.question ?? voucherQuestion(deps, { ...attempt, key: null });
  if (question === null) return refuseMistyped(deps, attempted);
  const reading = arrived?.reading ?? (await readRedemptionFacts(deps.db, customerId, question));
  const { facts } = reading;
  const { retryAfterSeconds } = guessBudget(reading, ip, deps.budgetFactor);
  if (retryAfterSeconds !== null)
    return refuseAttempt(deps, attempted, reading, { code: 'too_many_attempts', retryAfterSeconds });
  const decision = decideRedemption(facts);
  if (!decision.ok) return refuseAttempt(deps, attempted, reading, decision.refusal);
  if (facts.voucher === null) throw new Error('A voucher was accepted that does not exist.');

  const { voucherId, type, benefit, effect } = decision.value;
  await recordAttempt(deps.db, {
    kind: 'preview',
    outcome: 'success',
    customerId,
    voucherId,
    ip,
    userAgent,
    facts: serialiseFacts(facts),
    durationMs: performance.now() - attempted.startedAt,
    slot: null,
  });
  const { expiresOn, timeZone, expiresAt } = facts.voucher;
  return accept({
    voucherId,
    codeTail: reading.codeTail ?? '',
    type,
    benefit,
    expiresOn,
    timeZone,
    expiresAt: instantOrNull(expiresAt),
    effect: placeOf(effect),
  });
}

function placeOf(effect: Effect): VoucherPreview['effect'] {
  switch (effect.kind) {
    case 'add_messages':
      return { subscriptionName: effect.subscriptionName, endsAt: instantOrNull(effect.endsAt) };
    case 'grant_bizcoins':
      return { subscriptionName: null, endsAt: instantOrNull(effect.expiresAt) };
    case 'activate_package':
      return { subscriptionName: effect.name, endsAt: effect.endsAt.toISOString() };
    case 'save_discount':
      return { subscriptionName: null, endsAt: instantOrNull(effect.validUntil) };
  }
}
