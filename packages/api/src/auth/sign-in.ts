import type { Auth, Client, CustomerSession, SignInDeps } from '@bizcoin/auth';
import type { Outcome } from '@bizcoin/domain';
import type { Context } from '../context';
import { valueOrThrow } from '../errors/refusal-error';

export const signInDeps = <S extends CustomerSession>({ deps }: Context, auth: Auth<S>): SignInDeps<S> => ({
  db: deps.db,
  passwords: deps.passwords,
  budgetFactor: deps.budgetFactor,
  auth,
});

/** Who asks to sign in, and the session this browser shows: signing in always replaces it. */
export async function clientOf<S extends CustomerSession>({ request }: Context, auth: Auth<S>): Promise<Client> {
  const shown = await auth.readSession(request.cookie);
  return { ip: request.ip, userAgent: request.userAgent, sessionId: shown?.sessionId ?? null };
}

/** Sends the new session's cookie, or throws the refusal. */
export function signedIn<S extends CustomerSession>({ request }: Context, auth: Auth<S>, outcome: Outcome<S>): S {
  const session = valueOrThrow(outcome);
  request.setCookie(auth.sessionCookie(session.sessionId));
  return session;
}
