import { readShop } from '@bizcoin/db';
import type { Deps } from '../deps';
import type { NoticeChannelName } from '../notification/notice-channels';
import { topicOf } from '../notification/notice-topics';
import type { NoticeKind } from '../outbox/outbox-notices';

/** A delivery that this worker, and no other, is to try now. */
export interface ClaimedDelivery {
  readonly notificationId: string;
  readonly channel: NoticeChannelName;
  readonly userId: string;
  readonly kind: NoticeKind;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Counts this try. */
  readonly attempts: number;
  readonly reader: {
    readonly name: string;
    readonly email: string;
    readonly phone: string | null;
    readonly locale: string | null;
    readonly timeZone: string;
  };
  /** Whether its reader can switch such notices off. */
  readonly optional: boolean;
  /** Why it must not be sent any more; null if it may. */
  readonly obstacle: 'not_a_customer' | 'too_late' | 'unknown_kind' | null;
}

const BATCH_MAX = 10;
/** As the database has it too: a row is never tried more often. */
export const ATTEMPTS_MAX = 12;

// A due row is taken by moving its next try ahead, further than any try takes: two workers take different rows, and one
// that dies gives its rows back by itself. Pauses double from a minute to two hours. A row whose last try was never
// recorded is given up here, so that it does not wait for ever.
const CLAIM = `
  WITH due AS (
      SELECT notification_id, channel, attempts FROM notice_deliveries
      WHERE status = 'waiting' AND next_attempt_at <= (SELECT business_now()) AND channel = ANY($1::text[])
      ORDER BY next_attempt_at LIMIT ${BATCH_MAX} FOR NO KEY UPDATE SKIP LOCKED),
    ended AS (
      UPDATE notice_deliveries d SET status = 'given_up', error = coalesce(d.error, 'no_answer'), resolved_at = business_now()
      FROM due WHERE (d.notification_id, d.channel) = (due.notification_id, due.channel) AND due.attempts >= ${ATTEMPTS_MAX}),
    taken AS (
      UPDATE notice_deliveries d SET attempts = d.attempts + 1,
        next_attempt_at = business_now() + make_interval(secs => least(7200, 60 * 2 ^ d.attempts))
      FROM due WHERE (d.notification_id, d.channel) = (due.notification_id, due.channel) AND due.attempts < ${ATTEMPTS_MAX}
      RETURNING d.notification_id, d.channel, d.user_id, d.attempts)
  SELECT t.notification_id, t.channel, t.user_id, t.attempts, n.kind, n.facts, u.name, u.email, u.phone, u.locale, u.time_zone,
    u.customer_since IS NOT NULL AND u.suspended_at IS NULL AS active,
    n.created_at <= business_now() - interval '30 minutes' AS stale
  FROM taken t JOIN notifications n ON n.id = t.notification_id JOIN users u ON u.id = t.user_id`;

interface Row {
  notification_id: string;
  channel: NoticeChannelName;
  user_id: string;
  attempts: number;
  kind: string;
  facts: Record<string, unknown>;
  name: string;
  email: string;
  phone: string | null;
  locale: string | null;
  time_zone: string | null;
  active: boolean;
  stale: boolean;
}

/** Takes up to ten deliveries that are due, each for this caller alone (docs/messaging.md). */
export async function claimDeliveries(
  { db }: Pick<Deps, 'db'>,
  channels: readonly NoticeChannelName[],
): Promise<readonly ClaimedDelivery[]> {
  const rows = await db.sql<Row>('claim_deliveries', CLAIM, [channels]);
  if (rows.length === 0) return [];
  const { timeZone } = await readShop(db);
  return rows.map((row) => ({
    notificationId: row.notification_id,
    channel: row.channel,
    userId: row.user_id,
    kind: row.kind as NoticeKind,
    facts: row.facts,
    attempts: row.attempts,
    reader: {
      name: row.name,
      email: row.email,
      phone: row.phone,
      locale: row.locale,
      timeZone: row.time_zone ?? timeZone,
    },
    optional: isKnown(row.kind) && topicOf[row.kind] !== 'safety',
    obstacle: obstacleOf(row),
  }));
}

/** Asked again at the moment of sending: a customer may be suspended since, and a link may have outlived its use. */
function obstacleOf({ kind, active, stale }: Row): ClaimedDelivery['obstacle'] {
  if (!isKnown(kind)) return 'unknown_kind';
  if (kind === 'reset_requested' && stale) return 'too_late';
  return active || topicOf[kind] === 'safety' ? null : 'not_a_customer';
}

const isKnown = (kind: string): kind is NoticeKind => Object.hasOwn(topicOf, kind);
