import type { Database } from '@bizcoin/db';
import type { Auth } from './auth';
import type { CustomerSession } from './session';

interface NamedSession<S> {
  readonly session: S;
  /** As `listSessions` names it. */
  readonly id: string;
}

/** Signs this person out of one place of this app; answers whether there was such a session, which nobody else's is. */
export async function endSession<S extends CustomerSession>(
  { db, auth }: { readonly db: Pick<Database, 'prisma'>; readonly auth: Pick<Auth<S>, 'audience'> },
  { session, id }: NamedSession<S>,
): Promise<boolean> {
  const { count } = await db.prisma.session.deleteMany({
    where: { userId: session.user.id, audience: auth.audience, idHash: Buffer.from(id, 'hex') },
  });
  return count === 1;
}
