import { issueResetToken } from '@bizcoin/auth';
import type { Deps } from '../deps';

/**
 * A new link by which this person may set a new password, once and within half an hour. The token stands behind the `#`,
 * which no browser sends to a server; it is for a letter and for nothing else, least of all a log.
 */
export const resetLink = async (
  { db, customerUrl }: Pick<Deps, 'db' | 'customerUrl'>,
  userId: string,
): Promise<string> => `${customerUrl}/reset#token=${await issueResetToken({ db }, userId)}`;
