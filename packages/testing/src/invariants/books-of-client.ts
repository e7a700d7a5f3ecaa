import type { Ask, Books } from '@bizcoin/reconcile';
import type pg from 'pg';

/** The books over a test's own connection, read as every reader of them reads: from one snapshot that cannot write. */
export const booksOfClient = (client: pg.Client): Books => ({
  async inSnapshot(read) {
    const ask: Ask = async <Row>(text: string, values: readonly unknown[] = []) => {
      const { rows } = await client.query(text, [...values]);
      return rows as Row[];
    };
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    try {
      return await read(ask);
    } finally {
      await client.query('ROLLBACK');
    }
  },
});
