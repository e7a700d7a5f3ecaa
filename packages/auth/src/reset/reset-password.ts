import { type Database, inTransaction, type Transaction } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import type { PasswordHasher } from '../password/password-hasher';
import { endSessionsOf } from '../session/end-sessions-of';
import { tellPasswordChanged } from '../sign-in/tell-password-changed';
import { isResetToken, resetTokenHash } from './reset-token';

// A role in the admin app that came after the letter closes this door too.
const OPENS = `used_at IS NULL AND expires_at > business_now()
  AND NOT EXISTS (SELECT 1 FROM staff_members m WHERE m.user_id = t.user_id)
  AND NOT EXISTS (SELECT 1 FROM dealer_members m WHERE m.user_id = t.user_id)`;

const LOOK = `SELECT 1 FROM password_reset_tokens t WHERE token_hash = $1 AND ${OPENS}`;

/**
 * Sets a new password by a mailed token and ends every session of this person in both apps. An unknown, used or ended
 * token is one answer, `reset_link_unusable`, and costs no hashing. Using one ends all others of this person.
 */
export async function resetPassword(
  { db, passwords }: { readonly db: Database; readonly passwords: Pick<PasswordHasher, 'hash'> },
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Outcome<null>> {
  const unusable = refuse({ code: 'reset_link_unusable' });
  if (!isResetToken(token)) return unusable;
  const tokenHash = resetTokenHash(token);
  const [usable] = await db.sql('look_at_reset_token', LOOK, [tokenHash]);
  if (usable === undefined) return unusable;
  const hashed = await passwords.hash(password);
  if (!hashed.ok) return hashed;
  const changed = await inTransaction(db, async (tx) => {
    const userId = await useToken(tx, tokenHash);
    if (userId === null) return false;
    await tx.user.update({ where: { id: userId }, data: { passwordHash: hashed.value } });
    await endSessionsOf(tx, userId);
    await tellPasswordChanged(tx, userId);
    return true;
  });
  return changed ? accept(null) : unusable;
}

/** Of two uses at once one wins. The person's row is locked first, so that two different tokens queue as well. */
async function useToken(tx: Transaction, tokenHash: Buffer): Promise<string | null> {
  await tx.$queryRaw`
    SELECT 1 FROM users WHERE id = (SELECT user_id FROM password_reset_tokens WHERE token_hash = ${tokenHash}) FOR NO KEY UPDATE`;
  const [used] = await tx.$queryRaw<{ user_id: string }[]>`
    UPDATE password_reset_tokens t SET used_at = business_now()
    WHERE token_hash = ${tokenHash} AND used_at IS NULL AND expires_at > business_now()
      AND NOT EXISTS (SELECT 1 FROM staff_members m WHERE m.user_id = t.user_id)
      AND NOT EXISTS (SELECT 1 FROM dealer_members m WHERE m.user_id = t.user_id)
    RETURNING user_id`;
  if (used === undefined) return null;
  await tx.$executeRaw`
    UPDATE password_reset_tokens SET used_at = business_now() WHERE user_id = ${used.user_id}::uuid AND used_at IS NULL`;
  return used.user_id;
}
