import { type Database, newId } from '@bizcoin/db';
import type { Outcome } from '@bizcoin/domain';
import { canonicalEmail } from '../email/canonical-email';
import { takeResetSlot } from './reset-budget';

const REQUEST = 'INSERT INTO password_reset_requests (id, email_canonical) VALUES ($1, $2)';

/**
 * Notes that somebody wants a new password for this mailbox. Nobody looks here whether it has an account: the same
 * statements run and the same answer is given either way, and the worker writes to those it concerns (docs/messaging.md).
 */
export async function requestReset(
  deps: { readonly db: Pick<Database, 'sql'>; readonly budgetFactor: number },
  { email, ip }: { readonly email: string; readonly ip: string | null },
): Promise<Outcome<null>> {
  const mailbox = canonicalEmail(email);
  const slot = await takeResetSlot(deps, { mailbox, ip });
  if (slot.ok) await deps.db.sql('request_reset', REQUEST, [newId(), mailbox]);
  return slot;
}
