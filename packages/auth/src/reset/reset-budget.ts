import { createHash } from 'node:crypto';
import type { Database } from '@bizcoin/db';
import { accept, type Outcome } from '@bizcoin/domain';
import { addressBudgetKey } from '../budget/address-budget-key';
import { takeWindowSlot } from '../budget/window-budget';

const PER_ADDRESS_MAX = 20;
const PER_MAILBOX_MAX = 5;
const WINDOW_SECONDS = 3_600;

/**
 * 20 requests an hour and network address, and 5 for one mailbox whoever asks, so that nobody fills it for somebody else.
 * Mailboxes without an account have the same budget: its end tells nothing. Subjects are hashes.
 */
export async function takeResetSlot(
  deps: { readonly db: Pick<Database, 'sql'>; readonly budgetFactor: number },
  { mailbox, ip }: { readonly mailbox: string; readonly ip: string | null },
): Promise<Outcome<null>> {
  const hashed = createHash('sha256').update(mailbox).digest('hex');
  for (const [subject, limit] of [
    [`reset:address:${addressBudgetKey(ip)}`, PER_ADDRESS_MAX],
    [`reset:mailbox:${hashed}`, PER_MAILBOX_MAX],
  ] as const) {
    const slot = await takeWindowSlot(deps, { subject, limit, windowSeconds: WINDOW_SECONDS });
    if (!slot.ok) return slot;
  }
  return accept(null);
}
