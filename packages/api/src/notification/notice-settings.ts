import type { Deps } from '../deps';
import type { NoticeChannelName } from './notice-channels';
import { type NoticeTopic, noticeTopics } from './notice-topics';
import { wantedUnasked } from './wanted-unasked';

/** One way out of the app, as the customer sees it: where it leads, and what goes that way. */
export interface NoticeSettings {
  readonly channel: NoticeChannelName;
  /** The address or number it goes to; null where the customer gave none. */
  readonly to: string | null;
  readonly topics: readonly { readonly topic: NoticeTopic; readonly wanted: boolean }[];
}

const SETTINGS = `
  SELECT u.email, u.phone, s.channel, s.topic, s.wanted
  FROM users u LEFT JOIN notice_settings s ON s.user_id = u.id WHERE u.id = $1`;

interface Row {
  email: string;
  phone: string | null;
  channel: string | null;
  topic: string | null;
  wanted: boolean | null;
}

/** What this customer wants to be told by the channels that the shop has: chosen, or as it is without a choice. */
export async function noticeSettings(
  { db, noticeChannels }: Pick<Deps, 'db' | 'noticeChannels'>,
  customerId: string,
): Promise<readonly NoticeSettings[]> {
  const rows = await db.sql<Row>('notice_settings', SETTINGS, [customerId]);
  const [person] = rows;
  const chosen = (channel: NoticeChannelName, topic: NoticeTopic) =>
    rows.find((row) => row.channel === channel && row.topic === topic)?.wanted ?? null;
  return noticeChannels.map((channel) => {
    const unasked: readonly NoticeTopic[] = wantedUnasked[channel];
    return {
      channel,
      to: (channel === 'email' ? person?.email : person?.phone) ?? null,
      topics: noticeTopics.map((topic) => ({ topic, wanted: chosen(channel, topic) ?? unasked.includes(topic) })),
    };
  });
}
