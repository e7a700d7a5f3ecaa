import type { Database } from '@bizcoin/db';
import type { Adapter } from 'lucia';
import type { AskedBesides } from './asked-besides';
import { sessionIdHash } from './session-id';
import type { SessionPolicy } from './session-policy';
import { dealerOf, personOf, type SessionRow, sessionStatement } from './session-statement';

/**
 * Lucia's adapter for Prisma 7, for the sessions of one app. It stores SHA-256 of the id and hands the plain id back,
 * because Lucia deletes and extends by what it was given. Instants it takes and gives are the process's; those it
 * stores are the database's, whose clock alone decides: `expiresAt` is therefore moved by what the clocks differ.
 * Between Lucia and its adapter nothing but a session's id is handed over: what is asked besides is the adapter's own.
 */
export function prisma7Adapter(
  { prisma, sql }: Database,
  policy: SessionPolicy,
  asked?: AskedBesides & { answer: unknown },
): Adapter {
  const { audience, idleSeconds, absoluteSeconds } = policy;
  return {
    async getSessionAndUser(sessionId) {
      const { name, text } = asked?.statement ?? sessionStatement[audience];
      const values = asked?.values ?? [];
      const [row] = await sql<SessionRow>(name, text, [sessionIdHash(sessionId), audience, ...values]);
      if (!row) return [null, null];
      if (asked) asked.answer = row.besides;
      const expiresAt = new Date(Date.now() + row.remaining_seconds * 1_000);
      const attributes = { ip: null, userAgent: null, unseenSeconds: row.unseen_seconds };
      const roles = { level: row.level, firm: dealerOf(row.firm_id, row.firm_name) };
      return [
        { id: sessionId, userId: row.id, expiresAt, attributes },
        { id: row.id, attributes: { person: personOf(row), ...roles } },
      ];
    },
    /** For lists only: the id is the hash in hex, which opens nothing. */
    async getUserSessions(userId) {
      const rows = await prisma.session.findMany({ where: { userId, audience } });
      return rows.map(({ idHash, expiresAt, ip, userAgent, lastSeenAt }) => ({
        id: Buffer.from(idHash).toString('hex'),
        userId,
        expiresAt,
        attributes: { ip, userAgent, unseenSeconds: (Date.now() - lastSeenAt.getTime()) / 1_000 },
      }));
    },
    async setSession({ id, userId, attributes }) {
      await prisma.$executeRaw`
        WITH swept AS (DELETE FROM sessions WHERE user_id = ${userId}::uuid AND expires_at <= business_now())
        INSERT INTO sessions (id_hash, user_id, audience, created_at, last_seen_at, expires_at, absolute_expires_at, ip, user_agent)
        SELECT ${sessionIdHash(id)}::bytea, ${userId}::uuid, ${audience}::text, now, now, now + make_interval(secs => ${idleSeconds}::int),
          now + make_interval(secs => ${absoluteSeconds}::int), ${attributes.ip}::text, ${attributes.userAgent}::text
        FROM (SELECT business_now() AS now) AS clock`;
    },
    async updateSessionExpiration(sessionId) {
      await prisma.$executeRaw`
        UPDATE sessions SET last_seen_at = business_now(),
          expires_at = least(business_now() + make_interval(secs => ${idleSeconds}::int), absolute_expires_at)
        WHERE id_hash = ${sessionIdHash(sessionId)} AND audience = ${audience} AND expires_at > business_now()`;
    },
    async deleteSession(sessionId) {
      await prisma.session.deleteMany({ where: { idHash: sessionIdHash(sessionId), audience } });
    },
    async deleteUserSessions(userId) {
      await prisma.session.deleteMany({ where: { userId, audience } });
    },
    async deleteExpiredSessions() {
      await prisma.$executeRaw`DELETE FROM sessions WHERE audience = ${audience} AND expires_at <= business_now()`;
    },
  };
}
