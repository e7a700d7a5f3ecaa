import { createHash, randomBytes } from 'node:crypto';
import type { Stage } from './stage';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 40;

/**
 * Signs people in without their passwords, and answers the session of each in the order of `userIds`: for tests and loads
 * whose subject is something else. They live as long as fresh ones: one that is nearly over is prolonged by its first use.
 */
export async function openSessions(
  { query }: Pick<Stage, 'query'>,
  userIds: readonly string[],
  audience: 'customer' | 'admin' = 'customer',
): Promise<string[]> {
  const sessions = userIds.map(() => [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte & 31]).join(''));
  await query(
    `INSERT INTO sessions (id_hash, user_id, audience, expires_at, absolute_expires_at)
     SELECT decode(hash, 'hex'), id, $3, business_now() + CASE WHEN $3 = 'admin' THEN interval '1 day' ELSE interval '30 days' END, CASE WHEN $3 = 'admin' THEN business_now() + interval '1 day' END
     FROM unnest($1::uuid[], $2::text[]) AS s(id, hash)`,
    [userIds, sessions.map((session) => createHash('sha256').update(session).digest('hex')), audience],
  );
  return sessions;
}
