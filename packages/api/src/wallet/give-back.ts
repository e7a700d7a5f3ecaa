import { endsAfterDays, newId, type Transaction } from '@bizcoin/db';
import {
  type Bizcoins,
  bizcoins,
  type Consumption,
  formatBizcoins,
  type Restoration,
  restoreGrants,
} from '@bizcoin/domain';

interface Return {
  readonly userId: string;
  /** The hold or the ledger entries whose coins come back. */
  readonly from: { readonly holdId: string } | { readonly entryIds: readonly string[] };
  readonly amount: Bizcoins;
  readonly now: Date;
  readonly timeZone: string;
}

interface ConsumptionRow {
  id: string;
  grant_id: string;
  category: Consumption['category'];
  expires_at: Date | null;
  amount: string;
  restored: string;
}

/**
 * Gives coins back to the grants they came from, the last one taken first; what came from a grant whose time is over
 * makes a successor of it (docs/bizcoins.md). The wallet must be locked, and its balance or its held part be moved by
 * the caller in the same transaction: the database checks at commit that both agree.
 */
export async function giveBack(tx: Transaction, { userId, from, amount, now, timeZone }: Return): Promise<void> {
  const [holdId, entryIds] = 'holdId' in from ? [from.holdId, []] : [null, from.entryIds];
  const rows = await tx.$queryRaw<ConsumptionRow[]>`
    SELECT c.id, c.grant_id, g.category, g.expires_at, c.amount::text AS amount, c.restored::text AS restored
    FROM grant_consumptions c JOIN grants g ON g.id = c.grant_id
    WHERE c.hold_id = ${holdId}::uuid OR c.entry_id = ANY(${entryIds}::uuid[]) ORDER BY c.id`;
  const restorations = restoreGrants(rows.map(consumptionOf), amount, now);
  const back = restorations.map((one) => restorationRow(one, now, timeZone));
  await tx.$executeRaw`SELECT give_back_coins(${userId}::uuid, ${JSON.stringify(back)}::jsonb)`;
}

const consumptionOf = (row: ConsumptionRow): Consumption => ({
  id: row.id,
  grantId: row.grant_id,
  category: row.category,
  expiresAt: row.expires_at,
  amount: bizcoins(row.amount),
  restored: bizcoins(row.restored),
});

const restorationRow = ({ consumptionId, grantId, amount, successor }: Restoration, now: Date, timeZone: string) => ({
  consumptionId,
  grantId,
  amount: formatBizcoins(amount),
  ...(successor && {
    successorId: newId(),
    successorEndsAt: endsAfterDays(now, successor.validDays, timeZone).at.toISOString(),
    category: successor.category,
  }),
});
