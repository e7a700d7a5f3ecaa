import { Prisma } from '@bizcoin/db';
import { normaliseCode, parseCode, type VoucherType } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { isUuid } from '../input/is-uuid';
import { likePattern } from '../input/like-pattern';
import { type Page, pageOf } from '../input/page';
import type { DealerScope } from '../procedures/dealer-procedure';
import { inScope } from './get-voucher';
import { type VoucherSort, voucherOrder } from './voucher-order';
import { type VoucherRow, type VoucherState, voucherColumns, voucherState, voucherTables } from './voucher-row';
import { type VoucherView, voucherView } from './voucher-view';

export interface VoucherSearch {
  readonly scope: DealerScope;
  /** A code, its last symbols, a part of the notes or an id. */
  readonly search?: string | undefined;
  readonly type?: VoucherType | undefined;
  readonly state?: VoucherState | undefined;
  readonly dealerId?: string | undefined;
  readonly sort: VoucherSort;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The vouchers an admin looks for, page by page; a page goes on where the last one ended, whatever was added since. */
export async function listVouchers(
  { db, vault }: Pick<Deps, 'db' | 'vault'>,
  wanted: VoucherSearch,
): Promise<Page<VoucherView>> {
  const { scope, search, type, state, dealerId, cursor, limit } = wanted;
  const order = voucherOrder[wanted.sort];
  const conditions = [
    inScope(scope),
    ...(search === undefined ? [] : [matches(search, vault)]),
    ...(type === undefined ? [] : [Prisma.sql`v.type = ${type}`]),
    ...(state === undefined ? [] : [Prisma.sql`${voucherState} = ${state}`]),
    ...(dealerId === undefined ? [] : [Prisma.sql`v.dealer_id = ${dealerId}::uuid`]),
    ...(cursor === undefined ? [] : [order.after(cursor)]),
  ];
  const rows = await db.prisma.$queryRaw<(VoucherRow & { sortKey: string })[]>`
    SELECT ${voucherColumns}, ${order.key}::text AS "sortKey" FROM ${voucherTables}
    WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY ${order.by} LIMIT ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    ({ sortKey, id }) => `${sortKey}_${id}`,
    ({ sortKey, ...row }) => voucherView(row),
  );
}

function matches(search: string, vault: Deps['vault']): Prisma.Sql {
  const code = parseCode(search);
  return Prisma.sql`(${Prisma.join(
    [
      Prisma.sql`translate(v.code_tail, 'OIL', '011') = ${normaliseCode(search)}`,
      Prisma.sql`v.notes ILIKE ${likePattern(search)}`,
      ...(code === null ? [] : [Prisma.sql`v.code_hash IN (${Prisma.join(vault.hashes(code.normalised))})`]),
      ...(isUuid(search) ? [Prisma.sql`v.id = ${search}::uuid`] : []),
    ],
    ' OR ',
  )})`;
}
