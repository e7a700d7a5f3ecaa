/** The ways to reach a customer outside of the app, if the shop has set them up. */
export const noticeChannels = ['email', 'whatsapp'] as const;

export type NoticeChannelName = (typeof noticeChannels)[number];
