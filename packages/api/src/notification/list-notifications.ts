import type { Deps } from '../deps';
import { instant, instantOrNull } from '../input/instant';
import { ID_MAX, type Page, pageOf } from '../input/page';
import { countUnread } from './count-unread';

export interface NotificationView {
  readonly id: string;
  /** The app owns the words of each kind; `facts` are what they need. */
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly readAt: string | null;
}

const NOTIFICATIONS = `
  SELECT id, kind, facts, created_at, read_at FROM notifications
  WHERE user_id = $1 AND id < $2::uuid ORDER BY id DESC LIMIT $3`;

interface Row {
  id: string;
  kind: string;
  facts: Record<string, unknown>;
  created_at: Date;
  read_at: Date | null;
}

/** What a customer was told, the newest first, and how much of all of it is unread. */
export async function listNotifications(
  { db }: Pick<Deps, 'db'>,
  { customerId, cursor, limit }: { customerId: string; cursor?: string | undefined; limit: number },
): Promise<Page<NotificationView> & { readonly unread: number }> {
  const [rows, unread] = await Promise.all([
    db.sql<Row>('list_notifications', NOTIFICATIONS, [customerId, cursor ?? ID_MAX, limit + 1]),
    countUnread(db, customerId),
  ]);
  const page = pageOf(
    rows,
    limit,
    (row) => row.id,
    ({ created_at, read_at, ...row }) => ({ ...row, createdAt: instant(created_at), readAt: instantOrNull(read_at) }),
  );
  return { ...page, unread };
}
