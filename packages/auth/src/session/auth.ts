import type { Database } from '@bizcoin/db';
import { type Adapter, Lucia, type Session, TimeSpan, type User } from 'lucia';
import type { AskedBesides } from './asked-besides';
import type { SessionAttributes, UserAttributes } from './lucia-types';
import { prisma7Adapter } from './prisma-7-adapter';
import { readCookie } from './read-cookie';
import type { Audience, Client, CustomerSession } from './session';
import { isSessionId } from './session-id';
import type { SessionPolicy } from './session-policy';

/** The sessions of one app. Those of the other app do not exist here. */
export interface Auth<S extends CustomerSession> {
  readonly audience: Audience;
  /** The session a `Cookie` header names, or null. A use prolongs it. */
  readSession(cookieHeader: string | undefined): Promise<S | null>;
  /** The same, with what else was asked about its person in the same round trip (`customerSessionBesides`). */
  readSessionBesides(
    cookieHeader: string | undefined,
    asked: AskedBesides,
  ): Promise<{ session: S; answer: unknown } | null>;
  /** Ends the session this browser showed and opens a new one; null for a person without a role in this app. */
  openSession(userId: string, client: Client): Promise<S | null>;
  endSession(sessionId: string): Promise<void>;
  /** The `Set-Cookie` value that carries a session, and the one that removes it. */
  sessionCookie(sessionId: string): string;
  blankCookie(): string;
}

export interface AuthOptions {
  /** On https: the cookie is `Secure` and bound to this very host by the `__Host-` prefix. */
  readonly secureCookie: boolean;
}

const USER_AGENT_LENGTH_MAX = 512;

export function createAuth<S extends CustomerSession>(
  db: Database,
  policy: SessionPolicy,
  { secureCookie }: AuthOptions,
  toSession: (session: Session, user: User) => S,
): Auth<S> {
  const adapter = prisma7Adapter(db, policy);
  const cookieName = secureCookie ? `__Host-${policy.cookieName}` : policy.cookieName;
  const luciaOver = (sessions: Adapter) =>
    new Lucia<SessionAttributes, UserAttributes>(sessions, {
      sessionExpiresIn: new TimeSpan(policy.idleSeconds, 's'),
      // The browser keeps the cookie longer than any session lives, so prolonging one needs no new cookie.
      sessionCookie: {
        name: cookieName,
        expires: false,
        attributes: { secure: secureCookie, sameSite: 'lax', path: '/' },
      },
      getSessionAttributes: (attributes) => attributes,
      getUserAttributes: (attributes) => attributes,
    });
  const lucia = luciaOver(adapter);
  const validate = async (sessionId: string, judge = lucia) => {
    const { session, user } = await judge.validateSession(sessionId);
    if (!session) return null;
    // Lucia prolongs at half of the idle time; an hour of idleness must not end after thirty-one minutes.
    if (session.unseenSeconds >= policy.touchEverySeconds && !session.fresh) {
      await adapter.updateSessionExpiration(session.id, session.expiresAt);
    }
    return toSession(session, user);
  };
  const readSession = async (cookieHeader: string | undefined, judge = lucia) => {
    const sessionId = readCookie(cookieHeader, cookieName);
    return sessionId !== null && isSessionId(sessionId) ? validate(sessionId, judge) : null;
  };
  const endSession = (sessionId: string) => lucia.invalidateSession(sessionId);
  return {
    audience: policy.audience,
    readSession: (cookieHeader) => readSession(cookieHeader),
    async readSessionBesides(cookieHeader, { statement, values }) {
      const asked = { statement, values, answer: undefined };
      const session = await readSession(cookieHeader, luciaOver(prisma7Adapter(db, policy, asked)));
      return session && { session, answer: asked.answer };
    },
    async openSession(userId, { ip, userAgent, sessionId }) {
      if (sessionId !== null) await endSession(sessionId);
      const browser = userAgent?.slice(0, USER_AGENT_LENGTH_MAX) ?? null;
      const { id } = await lucia.createSession(userId, { ip, userAgent: browser, unseenSeconds: 0 });
      const session = await validate(id);
      if (!session) await endSession(id);
      return session;
    },
    endSession,
    sessionCookie: (sessionId) => lucia.createSessionCookie(sessionId).serialize(),
    blankCookie: () => lucia.createBlankSessionCookie().serialize(),
  };
}
