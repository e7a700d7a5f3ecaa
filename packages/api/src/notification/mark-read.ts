import type { Deps } from '../deps';
import { countUnread } from './count-unread';

/** Some notices by their ids, or all that there are now. */
export type NoticesRead = { readonly ids: readonly string[] } | { readonly all: true };

// Other screens of the customer count them too.
const MARK = `
  WITH marked AS (UPDATE notifications SET read_at = business_now()
      WHERE user_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY($2::uuid[])) RETURNING 1)
  INSERT INTO outbox_messages (topic, user_id, payload) SELECT 'notices.read', $1, '{}' WHERE EXISTS (SELECT 1 FROM marked)`;

/** Marks a customer's own notices as read; ids of others are passed over. Answers how many are still unread. */
export async function markRead(
  { db }: Pick<Deps, 'db'>,
  customerId: string,
  read: NoticesRead,
): Promise<{ readonly unread: number }> {
  await db.sql('mark_read', MARK, [customerId, 'ids' in read ? [...read.ids] : null]);
  return { unread: await countUnread(db, customerId) };
}
