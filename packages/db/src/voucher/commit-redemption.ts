import { type Redemption, RULES_VERSION, type SerialisedFacts } from '@bizcoin/domain';
import type { Database } from '../database';
import { newId } from '../new-id';

export interface RedemptionCommit {
  readonly redemption: Redemption;
  readonly customer: { readonly id: string; readonly dealerId: string | null };
  readonly voucherVersion: number;
  readonly key: string;
  readonly inputHash: Buffer;
  readonly facts: SerialisedFacts;
  /** The shop's civil date. */
  readonly bookedOn: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly durationMs: number;
  /** Budgets that must still have room: a right answer among many parallel guesses is not paid out. */
  readonly budgets: {
    readonly subjects: readonly string[];
    readonly limits: readonly number[];
    readonly windowSeconds: number;
  };
}

/** `stale`: something changed since the facts were read. `key_taken`: the key succeeded long ago for other input. */
export type CommitResult =
  | { readonly status: 'done'; readonly answer: unknown }
  | { readonly status: 'stale' }
  | { readonly status: 'key_taken' };

const COMMIT = `
  SELECT status, answer FROM redeem_voucher($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`;

/** Applies a decided redemption by the one guarded function of the database (docs/integrity.md). */
export async function commitRedemption(db: Pick<Database, 'sql'>, commit: RedemptionCommit): Promise<CommitResult> {
  const { redemption, customer, budgets } = commit;
  const { effect } = redemption;
  const [row] = await db.sql<CommitResult>('redeem_voucher', COMMIT, [
    newId(),
    newId(),
    newId(),
    newId(),
    customer.id,
    customer.dealerId,
    redemption.voucherId,
    commit.voucherVersion,
    commit.key,
    commit.inputHash,
    JSON.stringify(redemption.benefit),
    effect.kind === 'add_messages' ? effect.subscriptionId : null,
    effect.kind === 'activate_package' ? effect.absorbed : null,
    benefitEnd(redemption),
    commit.bookedOn,
    commit.ip,
    commit.userAgent,
    JSON.stringify(commit.facts),
    RULES_VERSION,
    Math.round(commit.durationMs),
    budgets.subjects,
    budgets.limits,
    budgets.windowSeconds,
  ]);
  if (row === undefined) throw new Error('redeem_voucher() answered nothing.');
  return row;
}

function benefitEnd({ effect }: Redemption): Date | null {
  switch (effect.kind) {
    case 'add_messages':
      return null;
    case 'grant_bizcoins':
      return effect.expiresAt;
    case 'activate_package':
      return effect.endsAt;
    case 'save_discount':
      return effect.validUntil;
  }
}
