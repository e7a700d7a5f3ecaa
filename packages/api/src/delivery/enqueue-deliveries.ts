import type { Transaction } from '@bizcoin/db';
import type { NoticeChannelName } from '../notification/notice-channels';
import { topicOf } from '../notification/notice-topics';
import { wantedUnasked } from '../notification/wanted-unasked';

const topics = JSON.stringify(Object.entries(topicOf).map(([kind, topic]) => ({ kind, topic })));

const unasked = JSON.stringify(
  Object.entries(wantedUnasked).flatMap(([channel, wanted]) => wanted.map((topic) => ({ channel, topic }))),
);

/**
 * Leaves a delivery for each channel by which these notices are wanted, with the notices themselves. Safety goes by
 * e-mail whoever it concerns; everything else only to customers who are not suspended, as they chose or by default. A
 * pair of notice and channel that is there already stays as it is.
 */
export async function enqueueDeliveries(
  tx: Pick<Transaction, '$executeRaw'>,
  notificationIds: readonly string[],
  channels: readonly NoticeChannelName[],
): Promise<void> {
  if (notificationIds.length === 0 || channels.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO notice_deliveries (notification_id, channel, user_id)
    SELECT n.id, c.channel, n.user_id
    FROM notifications n
    JOIN users u ON u.id = n.user_id
    JOIN jsonb_to_recordset(${topics}::jsonb) AS t(kind text, topic text) ON t.kind = n.kind
    CROSS JOIN unnest(${channels}::text[]) AS c(channel)
    LEFT JOIN notice_settings s ON s.user_id = n.user_id AND s.channel = c.channel AND s.topic = t.topic
    WHERE n.id = ANY(${notificationIds}::uuid[])
      AND (c.channel <> 'whatsapp' OR u.phone IS NOT NULL)
      AND CASE WHEN t.topic = 'safety' THEN c.channel = 'email'
        ELSE u.customer_since IS NOT NULL AND u.suspended_at IS NULL AND coalesce(s.wanted, EXISTS (
          SELECT 1 FROM jsonb_to_recordset(${unasked}::jsonb) AS d(channel text, topic text)
          WHERE d.channel = c.channel AND d.topic = t.topic)) END
    ORDER BY n.id, c.channel
    ON CONFLICT DO NOTHING`;
}
