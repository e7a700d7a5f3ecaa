import { inTransaction, readShop, type Transaction } from '@bizcoin/db';
import { accept, type Outcome, parseCode, refuse } from '@bizcoin/domain';
import type { Actor } from '../audit/actor';
import { writeAudit } from '../audit/write-audit';
import type { Deps } from '../deps';
import { answerOnce } from '../idempotency/answer-once';
import { writeOutbox } from '../outbox/write-outbox';
import type { DealerScope } from '../procedures/dealer-procedure';
import { audienceExists } from './audience-exists';
import type { CreateVoucherInput } from './create-voucher-input';
import { insertVoucher } from './insert-voucher';
import { type NewVoucher, newVoucher } from './new-voucher';
import { openCode } from './open-code';
import { voucherSnapshot } from './voucher-snapshot';

export interface VoucherCreation {
  readonly actor: Actor;
  readonly scope: DealerScope;
  readonly input: CreateVoucherInput;
}

/**
 * Creates a voucher and answers its printed code, the only time it is shown unasked (docs/vouchers.md). Refuses with
 * `invalid_input`, `code_taken`, `not_found` for an unknown or foreign dealer, holder or package, and
 * `package_unavailable` for an archived one.
 */
export async function createVoucher(
  deps: Pick<Deps, 'db' | 'vault'>,
  { actor, scope, input }: VoucherCreation,
): Promise<Outcome<{ voucherId: string; code: string }>> {
  const { key, code, ...hashed } = input;
  const checked = newVoucher(input, scope, await readShop(deps.db));
  if (!checked.ok) return checked;
  return inTransaction(deps.db, async (tx) => {
    const create = () => createOnce(deps, tx, { actor, scope, voucher: checked.value });
    // No code is hashed or stored under the key: a replay reads it from the vault and compares it there.
    const call = { userId: actor.userId, operation: 'voucher.create', input: hashed };
    const created = key === undefined ? await create() : await answerOnce(tx, { ...call, key }, create);
    if (!created.ok) return created;
    const { voucherId } = created.value;
    const stored = await openCode(deps, tx, voucherId);
    if (!isSameCode(stored, code)) return refuse({ code: 'idempotency_key_reused' });
    return accept({ voucherId, code: stored });
  });
}

/** Whether a voucher's code is the one that was asked for; where none was, any generated one is. */
function isSameCode(stored: string, wanted: string | undefined): boolean {
  const parsed = parseCode(stored);
  if (wanted === undefined) return parsed?.kind === 'generated';
  return parsed !== null && parsed.normalised === parseCode(wanted)?.normalised;
}

async function createOnce(
  { vault }: Pick<Deps, 'vault'>,
  tx: Transaction,
  { actor, scope, voucher }: { actor: Actor; scope: DealerScope; voucher: NewVoucher },
): Promise<Outcome<{ voucherId: string }>> {
  const { dealerId, fundedByDealerId, holderId, packageId } = voucher;
  if (!(await audienceExists(tx, { dealerIds: [dealerId, fundedByDealerId], holderId, scope })))
    return refuse({ code: 'not_found' });
  if (packageId !== null) {
    const wanted = await tx.package.findUnique({ where: { id: packageId }, select: { archivedAt: true } });
    if (wanted === null) return refuse({ code: 'not_found' });
    if (wanted.archivedAt !== null) return refuse({ code: 'package_unavailable' });
  }
  const voucherId = await insertVoucher(tx, vault, voucher, actor.userId);
  if (voucherId === null) return refuse({ code: 'code_taken' });
  const written = await tx.voucher.findUniqueOrThrow({ where: { id: voucherId } });
  await writeOutbox(tx, { topic: 'voucher.changed', userId: null, payload: { voucherId } });
  await writeAudit(tx, {
    actor,
    action: 'voucher.create',
    subject: { kind: 'voucher', id: voucherId },
    reason: null,
    before: null,
    after: voucherSnapshot(written),
  });
  return accept({ voucherId });
}
