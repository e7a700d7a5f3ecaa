import type { NoticeChannelName } from './notice-channels';
import type { NoticeTopic } from './notice-topics';

/**
 * What customers get who never chose: whoever paid or asked has it in writing; reminders and other channels are for those
 * who switch them on (docs/messaging.md).
 */
export const wantedUnasked = {
  email: ['money', 'answers'],
  whatsapp: [],
} as const satisfies Record<NoticeChannelName, readonly NoticeTopic[]>;
