import type { Database } from '@bizcoin/db';

const UNREAD = 'SELECT count(*)::integer AS unread FROM notifications WHERE user_id = $1 AND read_at IS NULL';

/** How many notices a customer has not read yet. */
export async function countUnread({ sql }: Pick<Database, 'sql'>, customerId: string): Promise<number> {
  const [row] = await sql<{ unread: number }>('count_unread', UNREAD, [customerId]);
  return row?.unread ?? 0;
}
