import type { MessagingConfig } from './messaging-config';

/** Every reason, a line each, why a worker must not start with these settings; none if it may. */
export function messagingFaults(config: MessagingConfig, { production }: { readonly production: boolean }): string[] {
  const { SMTP_URL, MAIL_FROM, WHATSAPP_TOKEN, WHATSAPP_PHONE_ID, WHATSAPP_API_BASE } = config;
  const faults: readonly (readonly [boolean, string])[] = [
    [SMTP_URL !== undefined && new URL(SMTP_URL).hostname === '', 'SMTP_URL: names no server.'],
    [MAIL_FROM !== undefined && SMTP_URL === undefined, 'MAIL_FROM: is of no use without SMTP_URL.'],
    [
      production && SMTP_URL !== undefined && MAIL_FROM === undefined,
      'MAIL_FROM: is missing. Say who writes to your customers, such as Bizcoin <shop@example.com>.',
    ],
    [
      WHATSAPP_TOKEN !== undefined && WHATSAPP_PHONE_ID === undefined,
      'WHATSAPP_PHONE_ID: is missing; WHATSAPP_TOKEN alone sends nothing.',
    ],
    [
      WHATSAPP_PHONE_ID !== undefined && WHATSAPP_TOKEN === undefined,
      'WHATSAPP_TOKEN: is missing; WHATSAPP_PHONE_ID alone sends nothing.',
    ],
    [
      production && WHATSAPP_API_BASE !== undefined,
      'WHATSAPP_API_BASE: messages go to Meta’s own address only; another only with DEMO=1.',
    ],
  ];
  return faults.flatMap(([wrong, text]) => (wrong ? [text] : []));
}
