/** The ways out of the app. */
export type ChannelName = 'email' | 'whatsapp';
