import type { Prisma, Transaction } from '@bizcoin/db';
import type { Shard } from '@bizcoin/domain';
import type { DealerScope } from '../procedures/dealer-procedure';
import { inScope } from './get-voucher';

export type Voucher = Prisma.VoucherModel;

export interface LockedVoucher {
  readonly voucher: Voucher;
  /** Uses as they stand and cannot move until this transaction ends. */
  readonly used: number;
  /** The shards of a spread counter in ascending order; empty for a column. */
  readonly shards: readonly (Shard & { readonly shard: number })[];
}

/**
 * Locks a voucher so that no redemption of it is under way: those that hold its counter are waited for, later ones
 * read it again. The counter is the last lock of every redemption, so every shard is locked, in ascending order
 * (docs/integrity.md). Null if it is unknown or out of scope.
 */
export async function lockVoucher(
  tx: Transaction,
  { voucherId, scope }: { voucherId: string; scope: DealerScope },
): Promise<LockedVoucher | null> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT v.id FROM vouchers v WHERE v.id = ${voucherId}::uuid AND ${inScope(scope)} FOR NO KEY UPDATE`;
  if (locked.length === 0) return null;
  const shards = await tx.$queryRaw<LockedVoucher['shards']>`
    SELECT shard::integer AS shard, cap, used FROM voucher_counters WHERE voucher_id = ${voucherId}::uuid
    ORDER BY shard FOR NO KEY UPDATE`;
  const voucher = await tx.voucher.findUniqueOrThrow({ where: { id: voucherId } });
  const used = voucher.sharded ? shards.reduce((total, shard) => total + shard.used, 0) : voucher.usageCount;
  return { voucher, used, shards };
}
