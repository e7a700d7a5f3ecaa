export type { ChannelName } from './channel/channel-name';
export type { NoticeChannel, SendResult } from './channel/notice-channel';
export { createChannels } from './create-channels';
export { type MessagingConfig, messagingSettings } from './messaging-config';
export { messagingFaults } from './messaging-faults';
export type { NoticeKind } from './words/notice-kind';
export type { OutgoingNotice } from './words/outgoing-notice';
