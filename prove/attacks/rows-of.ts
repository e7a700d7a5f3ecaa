import { onDatabase } from '@bizcoin/testing';

/** Rows that any visitor may cause: what they tried, how often, and that they were there. */
const traces = ['voucher_redemption_attempts', 'attempt_budgets', 'sessions'];

/** Every row of every table that names one of these words, as text; without words, every row there is. */
export const rowsOf = (ownerUrl: string, words: readonly string[] = ['']): Promise<string[]> =>
  onDatabase(ownerUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL ($1) ORDER BY 1`,
      [traces],
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT '${name} ' || t::text AS row FROM "${name}" t
         WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) word WHERE strpos(t::text, word) > 0 OR word = '') ORDER BY 1`,
        [words],
      );
      found.push(...rows.map(({ row }) => row));
    }
    return found;
  });
