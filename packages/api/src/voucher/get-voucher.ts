import { Prisma, type Transaction } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import type { DealerScope } from '../procedures/dealer-procedure';
import { type VoucherRow, voucherColumns, voucherTables } from './voucher-row';
import { type VoucherView, voucherView } from './voucher-view';

/** One voucher, if it lies in the scope of who asks; otherwise `not_found`, like an unknown one. */
export async function getVoucher(
  tx: Pick<Transaction, '$queryRaw'>,
  { voucherId, scope }: { voucherId: string; scope: DealerScope },
): Promise<Outcome<VoucherView>> {
  const [row] = await tx.$queryRaw<VoucherRow[]>`
    SELECT ${voucherColumns} FROM ${voucherTables} WHERE v.id = ${voucherId}::uuid AND ${inScope(scope)}`;
  return row === undefined ? refuse({ code: 'not_found' }) : accept(voucherView(row));
}

/** A dealer's vouchers are those whose audience it is. */
export const inScope = (scope: DealerScope): Prisma.Sql =>
  scope === null ? Prisma.sql`true` : Prisma.sql`v.dealer_id = ${scope}::uuid`;
