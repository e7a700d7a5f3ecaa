import type { Database } from '@bizcoin/db';

/** Brings `vouchers.usage_count` up to date with a spread counter, for the reports that read the column (docs/data.md). */
export const foldUses = ({ sql }: Pick<Database, 'sql'>, voucherId: string): Promise<unknown> =>
  sql('fold_uses', 'SELECT fold_uses($1)', [voucherId]);
