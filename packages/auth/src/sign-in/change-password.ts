import { inTransaction } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import { loginBudget } from '../budget/login-budget';
import { endSessionsOf } from '../session/end-sessions-of';
import type { Client, CustomerSession } from '../session/session';
import type { SignInDeps } from './sign-in-deps';
import { tellPasswordChanged } from './tell-password-changed';

export interface ChangePasswordInput<S> extends Pick<Client, 'ip' | 'userAgent'> {
  readonly session: S;
  readonly currentPassword: string;
  readonly newPassword: string;
}

/**
 * Replaces the password, ends every session of this person in both apps and answers a new one for this browser. A wrong
 * current password is `wrong_credentials` and counts like a failed login: a stolen session must not find it by trying.
 */
export async function changePassword<S extends CustomerSession>(
  deps: SignInDeps<S>,
  { session, currentPassword, newPassword, ip, userAgent }: ChangePasswordInput<S>,
): Promise<Outcome<S>> {
  const { db, auth, passwords } = deps;
  const budget = loginBudget(deps, { email: session.user.email, ip });
  const slot = await budget.take();
  if (!slot.ok) return slot;
  const userId = session.user.id;
  const account = await db.prisma.user.findUnique({ where: { id: userId }, select: { passwordHash: true } });
  const verified = await passwords.verify(account?.passwordHash ?? null, currentPassword);
  if (verified.ok && !verified.value) return refuse({ code: 'wrong_credentials' });
  await budget.giveBack();
  if (!account || !verified.ok) return verified.ok ? refuse({ code: 'not_signed_in' }) : verified;
  const hashed = await passwords.hash(newPassword);
  if (!hashed.ok) return hashed;
  const changed = await inTransaction(db, async (tx) => {
    // Of two changes at once the first wins: the second one's current password is no longer current.
    const where = { id: userId, passwordHash: account.passwordHash };
    const { count } = await tx.user.updateMany({ where, data: { passwordHash: hashed.value } });
    if (count === 1) {
      await endSessionsOf(tx, userId);
      await tellPasswordChanged(tx, userId);
    }
    return count === 1;
  });
  if (!changed) return refuse({ code: 'wrong_credentials' });
  const renewed = await auth.openSession(userId, { ip, userAgent, sessionId: null });
  return renewed ? accept(renewed) : refuse({ code: 'not_signed_in' });
}
