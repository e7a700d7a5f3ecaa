import { civilDateIn, inTransaction, newId, readShop, type Transaction } from '@bizcoin/db';
import { accept, decideRollback, type Outcome, type RollbackEffect, refuse } from '@bizcoin/domain';
import type { Actor } from '../audit/actor';
import { writeAudit } from '../audit/write-audit';
import type { Deps } from '../deps';
import { answerOnce } from '../idempotency/answer-once';
import { writeOutbox } from '../outbox/write-outbox';
import type { StaffLevel } from '../procedures/admin-procedure';
import { applyRollback, lockBenefit } from './rollback/apply-rollback';
import { findRedemption, lockRedemption, type Redemption } from './rollback/redemption';
import type { Reversal, Standing, Taken } from './rollback/reversal';

export interface RollbackRequest {
  readonly actor: Actor;
  readonly level: StaffLevel;
  readonly redemptionId: string;
  readonly reason: string;
  /** Whether the voucher and the customer get the use back. */
  readonly restoreUse: boolean;
  readonly key: string;
}

export type RollbackReceipt = {
  readonly rollbackId: string;
  readonly redemptionId: string;
  readonly taken: Taken;
  readonly useReturned: boolean;
};

/**
 * Reverses a redemption by new records, once (docs/vouchers.md). Refuses with `not_found`, `already_rolled_back`,
 * `rollback_not_possible` with what remains of the benefit, and `idempotency_key_reused`.
 */
export async function rollBackRedemption(
  { db }: Pick<Deps, 'db'>,
  request: RollbackRequest,
): Promise<Outcome<RollbackReceipt>> {
  const { actor, redemptionId, reason, restoreUse, key } = request;
  const { timeZone } = await readShop(db);
  const call = {
    userId: actor.userId,
    operation: 'voucher.rollback',
    key,
    input: { redemptionId, reason, restoreUse },
  };
  return inTransaction(db, (tx) => answerOnce(tx, call, () => rollBackOnce(tx, request, timeZone)));
}

async function rollBackOnce(
  tx: Transaction,
  request: RollbackRequest,
  timeZone: string,
): Promise<Outcome<RollbackReceipt>> {
  const redemption = await findRedemption(tx, request.redemptionId);
  if (redemption === null) return refuse({ code: 'not_found' });
  const { alreadyRolledBack, standing } = await lockInOrder(tx, redemption);
  const decision = decideRollback({ level: request.level, alreadyRolledBack, given: standing.given });
  if (!decision.ok) return decision;
  const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT business_now() AS now`;
  if (clock === undefined) throw new Error('The database does not tell the time.');
  const { actor, reason } = request;
  const bookedOn = civilDateIn(clock.now, timeZone);
  const reversal = { rollbackId: newId(), redemption, target: standing.target, actor, reason, bookedOn };
  return accept(await recordRollback(tx, request, reversal, decision.value));
}

/** A saved discount is locked before its redemption, every other benefit after it (docs/integrity.md). */
async function lockInOrder(
  tx: Transaction,
  redemption: Redemption,
): Promise<{ alreadyRolledBack: boolean; standing: Standing }> {
  const discount = redemption.type === 'percentage' ? await lockBenefit(tx, redemption) : null;
  const alreadyRolledBack = await lockRedemption(tx, redemption.id);
  return { alreadyRolledBack, standing: discount ?? (await lockBenefit(tx, redemption)) };
}

async function recordRollback(
  tx: Transaction,
  request: RollbackRequest,
  reversal: Reversal,
  effect: RollbackEffect,
): Promise<RollbackReceipt> {
  const { actor, reason, restoreUse: useReturned } = request;
  const { rollbackId, redemption } = reversal;
  const { id: redemptionId, voucherId } = redemption;
  const taken = await applyRollback(tx, reversal, effect);
  const { messages = null, bizcoins = null } = taken;
  await tx.voucherRollback.createMany({
    data: { id: rollbackId, redemptionId, actorId: actor.userId, reason, messages, bizcoins, useReturned },
  });
  await tx.$executeRaw`
    UPDATE voucher_usage SET rolled_back_by = ${actor.userId}::uuid,
      use_returned_at = CASE WHEN ${useReturned}::boolean THEN business_now() END
    WHERE id = ${redemptionId}::uuid`;
  if (useReturned) await tx.$executeRaw`SELECT return_use(${voucherId}::uuid)`;
  await writeOutbox(tx, { topic: 'redemption.reversed', userId: redemption.customerId, payload: { redemptionId } });
  // What stays as it was stands on both sides: a reader takes a fact missing from one of them for added or removed.
  const redeemed = { voucherId, customerId: redemption.customerId, type: redemption.type };
  await writeAudit(tx, {
    actor,
    action: 'voucher.rollback',
    subject: { kind: 'redemption', id: redemptionId },
    reason,
    before: redeemed,
    after: { ...redeemed, rollbackId, taken, useReturned },
  });
  return { rollbackId, redemptionId, taken, useReturned };
}
