import type { Deps } from '../deps';
import { instant, instantOrNull } from '../input/instant';
import type { NoticeKind } from '../outbox/outbox-notices';

const LATEST = 20;

const DELIVERIES = `
  SELECT d.notification_id, n.kind, d.channel, d.status, d.attempts, d.error, d.created_at, d.resolved_at,
    CASE WHEN d.status = 'waiting' THEN d.next_attempt_at END AS next_attempt_at
  FROM notice_deliveries d JOIN notifications n ON n.id = d.notification_id
  WHERE d.user_id = $1 ORDER BY d.notification_id DESC, d.channel LIMIT ${LATEST}`;

interface Row {
  readonly notification_id: string;
  readonly kind: NoticeKind;
  readonly channel: 'email' | 'whatsapp';
  readonly status: 'waiting' | 'delivered' | 'rejected' | 'given_up';
  readonly attempts: number;
  readonly error: string | null;
  readonly created_at: Date;
  readonly resolved_at: Date | null;
  readonly next_attempt_at: Date | null;
}

/** How the latest letters to a customer fared, the newest first. What stood in them is nobody's business here. */
export async function listDeliveries({ db }: Pick<Deps, 'db'>, customerId: string) {
  const rows = await db.sql<Row>('list_deliveries', DELIVERIES, [customerId]);
  return rows.map((row) => ({
    notificationId: row.notification_id,
    kind: row.kind,
    channel: row.channel,
    status: row.status,
    attempts: row.attempts,
    error: row.error,
    createdAt: instant(row.created_at),
    resolvedAt: instantOrNull(row.resolved_at),
    nextAttemptAt: instantOrNull(row.next_attempt_at),
  }));
}
