import { Prisma } from '@bizcoin/db';
import { voucherUses } from './voucher-row';

export const voucherSorts = ['newest', 'expiry', 'usage'] as const;

export type VoucherSort = (typeof voucherSorts)[number];

/** Where a page ended: the value it was sorted by, and the id that breaks ties. */
export const voucherCursor = /^-?\d{1,18}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Order {
  readonly key: Prisma.Sql;
  readonly by: Prisma.Sql;
  /** What comes after the row a cursor names. */
  readonly after: (cursor: string) => Prisma.Sql;
}

const NEVER = Prisma.raw('999999999999999999');
const expiry = Prisma.sql`coalesce((extract(epoch FROM v.expires_at) * 1000000)::bigint, ${NEVER})`;

/** Soonest expiry first, vouchers without one last; most used first; ties and the rest newest first. */
export const voucherOrder: Record<VoucherSort, Order> = {
  newest: {
    key: Prisma.sql`0`,
    by: Prisma.sql`v.id DESC`,
    after: (cursor) => Prisma.sql`v.id < ${partsOf(cursor).id}::uuid`,
  },
  expiry: keyed(expiry),
  usage: keyed(Prisma.sql`(-${voucherUses})`),
};

function keyed(key: Prisma.Sql): Order {
  return {
    key,
    by: Prisma.sql`${key}, v.id DESC`,
    after(cursor) {
      const last = partsOf(cursor);
      return Prisma.sql`(${key} > ${last.key}::bigint OR (${key} = ${last.key}::bigint AND v.id < ${last.id}::uuid))`;
    },
  };
}

function partsOf(cursor: string): { key: string; id: string } {
  const [key = '', id = ''] = cursor.split('_');
  return { key, id };
}
