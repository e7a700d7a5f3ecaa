import type { Database } from '@bizcoin/db';
import type { Auth } from './auth';
import type { CustomerSession } from './session';
import { sessionIdHash } from './session-id';

/** Signs this person out of this app everywhere but here; answers how many sessions ended. */
export async function endOtherSessions<S extends CustomerSession>(
  { db, auth }: { readonly db: Pick<Database, 'prisma'>; readonly auth: Pick<Auth<S>, 'audience'> },
  { sessionId, user }: S,
): Promise<number> {
  const { count } = await db.prisma.session.deleteMany({
    where: { userId: user.id, audience: auth.audience, idHash: { not: sessionIdHash(sessionId) } },
  });
  return count;
}
