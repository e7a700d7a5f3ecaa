import type pg from 'pg';
import { splitStatements } from './split-statements';

const LINES_SHOWN_MAX = 12;

/**
 * Finds the statement at which a script stopped by replaying it one statement at a time and rolling all back: PostgreSQL
 * gives a position for few errors, and the failed run has left nothing behind. Answers '' if the replay does not fail.
 */
export async function failingStatement(pool: pg.Pool, script: string): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const { text, line } of splitStatements(script)) {
      const fails = await client.query(text).then(
        () => false,
        () => true,
      );
      if (fails) return `The statement at line ${line}:\n${text.split('\n').slice(0, LINES_SHOWN_MAX).join('\n')}`;
    }
    return '';
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}
