import type { Transaction } from '@bizcoin/db';
import type { Grant } from '@bizcoin/domain';
import type { GrantJson } from './grant-json';
import { grantOf } from './grant-of';

export interface LockedWallet {
  readonly now: Date;
  /** What can be spent now; what was due is expired. */
  readonly grants: readonly Grant[];
}

/**
 * Locks a wallet and its grants, in this order, after expiring what is due: every spend begins so (docs/bizcoins.md).
 * `bookedOn` is the shop's civil date.
 */
export async function lockWallet(tx: Transaction, userId: string, bookedOn: string): Promise<LockedWallet> {
  await tx.$executeRaw`SELECT expire_due_grants(${userId}::uuid, ${bookedOn}::date)`;
  const rows = await tx.$queryRaw<GrantJson[]>`
    SELECT g.id, g.category, g.remaining::text AS remaining, iso_instant(g.expires_at) AS "expiresAt", iso_instant(g.created_at) AS "createdAt"
    FROM grants g WHERE g.user_id = ${userId}::uuid AND g.remaining > 0 ORDER BY g.id FOR NO KEY UPDATE`;
  const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT business_now() AS now`;
  if (clock === undefined) throw new Error('The database does not tell the time.');
  return { now: clock.now, grants: rows.map(grantOf) };
}
