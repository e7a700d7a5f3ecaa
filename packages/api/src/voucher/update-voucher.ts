import { inTransaction, type Transaction } from '@bizcoin/db';
import { type Outcome, refuse, resizeShardCaps } from '@bizcoin/domain';
import type { Actor } from '../audit/actor';
import { writeAudit } from '../audit/write-audit';
import type { Deps } from '../deps';
import { writeOutbox } from '../outbox/write-outbox';
import { audienceExists } from './audience-exists';
import { changedVoucher } from './changed-voucher';
import { getVoucher } from './get-voucher';
import { type LockedVoucher, lockVoucher } from './lock-voucher';
import type { UpdateVoucherInput } from './update-voucher-input';
import { changedTerms, voucherSnapshot } from './voucher-snapshot';
import type { VoucherView } from './voucher-view';

/**
 * Changes the terms of a voucher that may change (docs/vouchers.md); no redemption decided by the old ones is granted
 * afterwards. Refuses with `not_found`, `edit_conflict` on a stale version, `invalid_input`, and `limit_below_usage`.
 */
export async function updateVoucher(
  { db }: Pick<Deps, 'db'>,
  { actor, input }: { actor: Actor; input: UpdateVoucherInput },
): Promise<Outcome<VoucherView>> {
  return inTransaction(db, async (tx) => {
    const { voucherId, version, reason = null } = input;
    const locked = await lockVoucher(tx, { voucherId, scope: null });
    if (locked === null) return refuse({ code: 'not_found' });
    if (locked.voucher.version !== version) return refuse({ code: 'edit_conflict' });
    const changed = changedVoucher(locked.voucher, input);
    if (!changed.ok) return changed;
    const { dealerId = null, holderId = null } = input;
    if (!(await audienceExists(tx, { dealerIds: [dealerId], holderId, scope: null })))
      return refuse({ code: 'not_found' });
    const resized = await resize(tx, locked, changed.value.usageLimit);
    if (!resized.ok) return resized;
    const { count } = await tx.voucher.updateMany({
      where: { id: voucherId, version },
      data: { ...changed.value, version: { increment: 1 } },
    });
    if (count !== 1) return refuse({ code: 'edit_conflict' });
    await writeOutbox(tx, { topic: 'voucher.changed', userId: null, payload: { voucherId } });
    await writeAudit(tx, {
      actor,
      action: 'voucher.update',
      subject: { kind: 'voucher', id: voucherId },
      reason,
      ...changedTerms(voucherSnapshot(locked.voucher), voucherSnapshot({ ...locked.voucher, ...changed.value })),
    });
    return getVoucher(tx, { voucherId, scope: null });
  });
}

/** Gives the shards new caps; a column needs nothing but room for what it counted. */
async function resize(
  tx: Transaction,
  { voucher, used, shards }: LockedVoucher,
  limit: number | null,
): Promise<Outcome<unknown>> {
  if (limit === voucher.usageLimit) return { ok: true, value: null };
  if (limit !== null && limit < used) return refuse({ code: 'limit_below_usage', used });
  const caps = resizeShardCaps(shards, limit);
  if (!caps.ok || shards.length === 0) return caps;
  const rows = shards.map(({ shard }, index) => ({ shard, cap: caps.value[index] ?? null }));
  await tx.$executeRaw`
    UPDATE voucher_counters c SET cap = wanted.cap
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS wanted(shard smallint, cap integer)
    WHERE c.voucher_id = ${voucher.id}::uuid AND c.shard = wanted.shard`;
  return caps;
}
