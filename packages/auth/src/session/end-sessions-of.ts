import type { Transaction } from '@bizcoin/db';
import type { Audience } from './session';

/**
 * Signs a person out, of one app or of both: after a change of password or of privileges. Takes a transaction (or the
 * client itself), so that the sessions end together with what ended them.
 */
export async function endSessionsOf(
  tx: Pick<Transaction, 'session'>,
  userId: string,
  audience?: Audience,
): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { userId, ...(audience && { audience }) } });
  return count;
}
