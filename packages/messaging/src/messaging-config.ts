import { z } from 'zod';

/**
 * The settings of the ways out of the app, for the `z.object` of the worker's own. A channel without settings is off; what
 * belongs together is left to {@link messagingFaults}.
 */
export const messagingSettings = {
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'is no address such as smtp://user:password@mail.example.com:587' })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>@\p{Cc}]+ <[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/u,
      'is no sender such as Bizcoin <shop@example.com>',
    )
    .optional(),
  WHATSAPP_TOKEN: z
    .string()
    .regex(/^\S{16,}$/, 'is no access token')
    .optional(),
  WHATSAPP_PHONE_ID: z
    .string()
    .regex(/^\d{5,20}$/, 'is no id of a phone number, which is digits')
    .optional(),
  WHATSAPP_API_BASE: z.url({ protocol: /^https?$/ }).optional(),
};

const schema = z.object(messagingSettings);

export type MessagingConfig = z.infer<typeof schema>;
