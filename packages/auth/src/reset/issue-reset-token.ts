import { randomBytes } from 'node:crypto';
import type { Database } from '@bizcoin/db';
import { resetTokenHash } from './reset-token';

const BYTES = 32;

const ISSUE = `
  INSERT INTO password_reset_tokens (token_hash, user_id, created_at, expires_at)
  SELECT $1, $2, clock.now, clock.now + interval '30 minutes' FROM (SELECT business_now() AS now) AS clock`;

/** A token that sets this person's password once within 30 minutes. Whoever asks sends it and forgets it. */
export async function issueResetToken({ db }: { readonly db: Pick<Database, 'sql'> }, userId: string): Promise<string> {
  const token = randomBytes(BYTES).toString('base64url');
  await db.sql('issue_reset_token', ISSUE, [resetTokenHash(token), userId]);
  return token;
}
