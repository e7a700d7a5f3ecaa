import { accept, type Outcome, refuse } from '@bizcoin/domain';
import { loginBudget } from '../budget/login-budget';
import { canonicalEmail } from '../email/canonical-email';
import { isEmailAddress } from '../email/is-email-address';
import { ADMISSION } from '../session/admission';
import type { Audience, Client, CustomerSession } from '../session/session';
import type { SignInDeps } from './sign-in-deps';

export interface LoginInput extends Client {
  readonly email: string;
  readonly password: string;
}

interface Account {
  readonly id: string;
  readonly password_hash: string;
}

const accountStatement = (audience: Audience) => `
  SELECT u.id, u.password_hash FROM users u ${ADMISSION[audience].roles}
  WHERE u.email_canonical = $1 AND ${ADMISSION[audience].admitted}`;

// Waits for a change of password that is under way: a session opened with the old one must not outlive it.
const STILL_VALID = 'SELECT password_hash = $2 AS valid FROM users WHERE id = $1 FOR SHARE';

/**
 * Opens a new session in this app, whatever session the browser showed before (docs/accounts.md). Unknown address, wrong
 * password and no role in this app are one answer, `wrong_credentials`, after the same work; failures have a budget.
 */
export async function login<S extends CustomerSession>(deps: SignInDeps<S>, input: LoginInput): Promise<Outcome<S>> {
  const budget = loginBudget(deps, input);
  const slot = await budget.take();
  if (!slot.ok) return slot;
  const account = await readAccount(deps, input.email);
  const verified = await deps.passwords.verify(account?.password_hash ?? null, input.password);
  if (!verified.ok) {
    await budget.giveBack();
    return verified;
  }
  const session = account && verified.value ? await openSession(deps, account, input) : null;
  if (!session) return refuse({ code: 'wrong_credentials' });
  await budget.giveBack();
  return accept(session);
}

async function readAccount({ db, auth }: Pick<SignInDeps<CustomerSession>, 'db' | 'auth'>, email: string) {
  const address = isEmailAddress(email) ? canonicalEmail(email) : '';
  const [found] = await db.sql<Account>(`${auth.audience}_account`, accountStatement(auth.audience), [address]);
  return found ?? null;
}

async function openSession<S extends CustomerSession>({ db, auth }: SignInDeps<S>, account: Account, client: Client) {
  const session = await auth.openSession(account.id, client);
  const [password] = await db.sql<{ valid: boolean }>('password_still_valid', STILL_VALID, [
    account.id,
    account.password_hash,
  ]);
  if (session && password?.valid) return session;
  if (session) await auth.endSession(session.sessionId);
  return null;
}
