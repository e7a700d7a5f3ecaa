import { Prisma } from '@bizcoin/db';
import { instant } from '../input/instant';
import type { DealerScope } from '../procedures/dealer-procedure';

export interface CustomerRow {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  dealer: { id: string; name: string } | null;
  bizPoints: string;
  messageBalance: number;
  suspended: boolean;
  createdAt: Date;
}

/** Customers within a dealer's scope: those of that dealer, or all. */
export const customersIn = (scope: DealerScope): Prisma.Sql => Prisma.sql`
  SELECT u.id, u.name, u.email, u.phone, u.biz_points::text AS "bizPoints", u.message_balance AS "messageBalance",
    u.suspended_at IS NOT NULL AS suspended, u.created_at AS "createdAt",
    CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'name', d.name) END AS dealer
  FROM users u LEFT JOIN dealers d ON d.id = u.dealer_id
  WHERE u.customer_since IS NOT NULL AND ${scope === null ? Prisma.sql`true` : Prisma.sql`u.dealer_id = ${scope}::uuid`}`;

/** A line of the list, which shows no more than it needs of a person. */
export const customerView = ({ phone, createdAt, ...row }: CustomerRow) => ({ ...row, createdAt: instant(createdAt) });
