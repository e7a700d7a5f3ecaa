import type { Database } from '@bizcoin/db';
import type { Auth } from './auth';
import type { CustomerSession } from './session';
import { sessionIdHash } from './session-id';

export interface ListedSession {
  /** Names the session in a list; it opens nothing. */
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly current: boolean;
}

const STATEMENT = `
  SELECT encode(id_hash, 'hex') AS id, created_at AS "createdAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt",
    ip, user_agent AS "userAgent", id_hash = $3 AS current
  FROM sessions WHERE user_id = $1 AND audience = $2 AND expires_at > business_now()
  ORDER BY last_seen_at DESC, id_hash LIMIT 100`;

/** Where this person is signed in to this app, the most recently used first; at most 100. */
export const listSessions = <S extends CustomerSession>(
  { db, auth }: { readonly db: Pick<Database, 'sql'>; readonly auth: Pick<Auth<S>, 'audience'> },
  { sessionId, user }: S,
): Promise<ListedSession[]> =>
  db.sql<ListedSession>('list_sessions', STATEMENT, [user.id, auth.audience, sessionIdHash(sessionId)]);
