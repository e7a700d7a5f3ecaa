import type { NoticeChannel } from './channel/notice-channel';
import { emailChannel } from './email/email-channel';
import type { MessagingConfig } from './messaging-config';
import { whatsappChannel } from './whatsapp/whatsapp-channel';

/** The channels that these settings switch on; none of them is no fault. */
export function createChannels(config: MessagingConfig): readonly NoticeChannel[] {
  const { SMTP_URL, MAIL_FROM, WHATSAPP_TOKEN, WHATSAPP_PHONE_ID, WHATSAPP_API_BASE } = config;
  return [
    ...(SMTP_URL === undefined ? [] : [emailChannel({ url: SMTP_URL, from: MAIL_FROM })]),
    ...(WHATSAPP_TOKEN === undefined || WHATSAPP_PHONE_ID === undefined
      ? []
      : [whatsappChannel({ token: WHATSAPP_TOKEN, phoneId: WHATSAPP_PHONE_ID, apiBase: WHATSAPP_API_BASE })]),
  ];
}
