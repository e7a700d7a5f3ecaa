import type { Deps } from '../deps';
import { foldUses } from '../voucher/fold-uses';

const BATCH_MAX = 500;

const CHANGED = `
  SELECT v.id FROM vouchers v JOIN (SELECT voucher_id, sum(used) AS used FROM voucher_counters GROUP BY voucher_id) c ON c.voucher_id = v.id
  WHERE v.sharded AND c.used <> v.usage_count ORDER BY v.id LIMIT ${BATCH_MAX}`;

/** Brings `usage_count` of spread vouchers that were used since up to date, and answers how many (docs/vouchers.md). */
export async function foldAllUses({ db }: Pick<Deps, 'db'>): Promise<number> {
  const changed = await db.sql<{ id: string }>('list_unfolded_vouchers', CHANGED, []);
  for (const { id } of changed) await foldUses(db, id);
  return changed.length;
}
