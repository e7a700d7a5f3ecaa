import type { Deps } from '../deps';
import type { NoticeChannelName } from './notice-channels';
import { type NoticeSettings, noticeSettings } from './notice-settings';
import type { NoticeTopic } from './notice-topics';

const CHOOSE = `
  INSERT INTO notice_settings (user_id, channel, topic, wanted) VALUES ($1, $2, $3, $4)
  ON CONFLICT (user_id, channel, topic) DO UPDATE SET wanted = excluded.wanted, updated_at = business_now()`;

/** One choice, for the notices written from now on. Answers all of them, as they stand then. */
export async function updateSettings(
  deps: Pick<Deps, 'db' | 'noticeChannels'>,
  customerId: string,
  choice: { readonly channel: NoticeChannelName; readonly topic: NoticeTopic; readonly wanted: boolean },
): Promise<readonly NoticeSettings[]> {
  await deps.db.sql('choose_notices', CHOOSE, [customerId, choice.channel, choice.topic, choice.wanted]);
  return noticeSettings(deps, customerId);
}
