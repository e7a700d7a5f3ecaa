import type { RequestFacts } from '../context';

/** Who changes something, for the audit log. */
export interface Actor {
  readonly userId: string;
  readonly ip: string | null;
}

export const actorOf = ({
  session,
  request,
}: {
  session: { user: { id: string } };
  request: Pick<RequestFacts, 'ip'>;
}): Actor => ({
  userId: session.user.id,
  ip: request.ip,
});
