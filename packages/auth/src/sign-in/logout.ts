import type { Auth } from '../session/auth';
import type { CustomerSession } from '../session/session';

/** Ends this session only. Ending one that has ended already is no fault. */
export const logout = <S extends CustomerSession>(
  { auth }: { readonly auth: Pick<Auth<S>, 'endSession'> },
  { sessionId }: Pick<S, 'sessionId'>,
): Promise<void> => auth.endSession(sessionId);
