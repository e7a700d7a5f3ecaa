import { expect, test } from 'vitest';
import { z } from 'zod';
import { createChannels } from './create-channels';
import { type MessagingConfig, messagingSettings } from './messaging-config';
import { messagingFaults } from './messaging-faults';

const smtp = { SMTP_URL: 'smtp://mail.example.com' };
const whatsapp = { WHATSAPP_TOKEN: 'EAAG0123456789abcdef', WHATSAPP_PHONE_ID: '106540352242922' };
const faults = (config: MessagingConfig, production = false) => messagingFaults(config, { production });
const channels = (config: MessagingConfig) => createChannels(config).map(({ name }) => name);

test('without settings every channel is off, and that is no fault', () => {
  expect(channels({})).toEqual([]);
  expect(faults({}, true)).toEqual([]);
});

test('settings switch a channel on', () => {
  expect(channels(smtp)).toEqual(['email']);
  expect(channels({ ...smtp, ...whatsapp })).toEqual(['email', 'whatsapp']);
  expect(faults({ ...smtp, ...whatsapp, MAIL_FROM: 'Bizcoin <shop@example.com>' }, true)).toEqual([]);
});

test.each<[MessagingConfig, boolean, RegExp]>([
  [{ SMTP_URL: 'smtp:///x' }, false, /^SMTP_URL: names no server/],
  [{ MAIL_FROM: 'shop@example.com' }, false, /^MAIL_FROM: is of no use/],
  [smtp, true, /^MAIL_FROM: is missing/],
  [{ WHATSAPP_TOKEN: whatsapp.WHATSAPP_TOKEN }, false, /^WHATSAPP_PHONE_ID: is missing/],
  [{ WHATSAPP_PHONE_ID: whatsapp.WHATSAPP_PHONE_ID }, false, /^WHATSAPP_TOKEN: is missing/],
  [{ ...whatsapp, WHATSAPP_API_BASE: 'http://127.0.0.1:1' }, true, /^WHATSAPP_API_BASE: /],
])('%j is told in one line', (config, production, line) => {
  expect(faults(config, production)).toEqual([expect.stringMatching(line)]);
});

test.each([
  { SMTP_URL: 'mail.example.com' },
  { SMTP_URL: 'https://mail.example.com' },
  { MAIL_FROM: 'Bizcoin' },
  { MAIL_FROM: 'Bizcoin <shop@example.com>\r\nBcc: eve@evil.test' },
  { MAIL_FROM: 'a@b.test, c@d.test' },
  { WHATSAPP_TOKEN: 'short' },
  { WHATSAPP_PHONE_ID: '+49 170 1234567' },
])('%j is not read', (given) => {
  expect(z.object(messagingSettings).safeParse(given).success).toBe(false);
});
