import { Prisma } from '@bizcoin/db';
import type { Benefit } from '@bizcoin/domain';
import { instant } from '../input/instant';
import { ROLLBACK_JOIN } from './rollback-join';

export interface RollbackRow {
  at: string;
  by: { id: string; name: string };
  reason: string;
  useReturned: boolean;
}

export interface RedemptionRow {
  redemptionId: string;
  customer: { id: string; name: string };
  redeemedAt: Date;
  benefit: Benefit;
  notes: string | null;
  rollback: RollbackRow | null;
}

/** The rollback of redemption `u`, by the tables below. */
export const rollbackColumn = Prisma.sql`CASE WHEN r.id IS NOT NULL THEN json_build_object('at', iso_instant(r.created_at),
  'by', json_build_object('id', actor.id, 'name', actor.name), 'reason', r.reason, 'useReturned', r.use_returned) END AS rollback`;

export const rollbackTables = Prisma.sql`
  ${Prisma.raw(ROLLBACK_JOIN)} LEFT JOIN users actor ON actor.id = r.actor_id`;

export const redemptionView = ({ redeemedAt, ...row }: RedemptionRow) => ({ ...row, redeemedAt: instant(redeemedAt) });
