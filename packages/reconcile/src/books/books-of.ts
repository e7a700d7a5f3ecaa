import type { Database } from '@bizcoin/db';
import type { Ask, Books } from './books';

// The servers' role gives up after seconds; the books of a large shop take longer, and a gateway is asked in between.
const OPEN = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL statement_timeout = '10min';
  SET LOCAL idle_in_transaction_session_timeout = '10min'`;

/** The books behind a pool of connections; each snapshot holds one of them. */
export const booksOf = ({ pool }: Pick<Database, 'pool'>): Books => ({
  async inSnapshot(read) {
    const client = await pool.connect();
    let broken: Error | undefined;
    const ask: Ask = async <Row>(text: string, values: readonly unknown[] = []) => {
      const { rows } = await client.query(text, [...values]);
      return rows as Row[];
    };
    try {
      await client.query(OPEN);
      return await read(ask);
    } catch (failure) {
      broken = failure instanceof Error ? failure : new Error(String(failure));
      throw failure;
    } finally {
      await client.query('ROLLBACK').catch((failure: Error) => {
        broken = failure;
      });
      // A connection whose snapshot did not end well is not handed to the next.
      client.release(broken);
    }
  },
});
