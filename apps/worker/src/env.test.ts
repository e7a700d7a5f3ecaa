import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readWorkerEnv } from './env';

const secret = () => `v1:${randomBytes(32).toString('base64')}`;
const usable = () => ({
  PORT: '3003',
  DATABASE_URL: 'postgresql://bizcoin_app@127.0.0.1:5432/bizcoin',
  CODE_PEPPER: secret(),
  CODE_KEY: secret(),
  DEMO: '1',
  GATEWAY: 'sandbox',
  SANDBOX_URL: 'http://127.0.0.1:3002',
  SANDBOX_KEY: 'sandbox-key-of-a-test-00000000',
  SANDBOX_WEBHOOK_SECRET: 'sandbox-webhook-secret-of-a-test',
  CUSTOMER_URL: 'http://localhost:3000',
});

const stripe = {
  GATEWAY: 'stripe',
  STRIPE_SECRET_KEY: 'sk_test_0123456789abcdef',
  STRIPE_WEBHOOK_SECRET: 'whsec_0123456789abcdef',
};

test('by itself a worker keeps the clock', () => {
  expect(readWorkerEnv(usable()).TICK_MS).toBeUndefined();
  expect(readWorkerEnv({ ...usable(), TICK_MS: '' }).TICK_MS).toBeUndefined();
});

test('a demo may tick faster, production may not', () => {
  expect(readWorkerEnv({ ...usable(), TICK_MS: '200' }).TICK_MS).toBe(200);
  expect(() => readWorkerEnv({ ...usable(), ...stripe, DEMO: '0', TICK_MS: '200' })).toThrow(
    /TICK_MS: only with DEMO=1/,
  );
});

test.each(['0', '9', '1e9', 'soon'])('a tick of %s is refused', (TICK_MS) => {
  expect(() => readWorkerEnv({ ...usable(), TICK_MS })).toThrow(/TICK_MS: /);
});

test('it asks for what every server asks for', () => {
  expect(() => readWorkerEnv({ DEMO: '1' })).toThrow(/DATABASE_URL: is missing/);
});

test('it can send what it has settings for, whatever the apps were told', () => {
  const told = { ...usable(), NOTICE_CHANNELS: 'whatsapp' };
  expect(readWorkerEnv(told).NOTICE_CHANNELS).toEqual([]);
  expect(readWorkerEnv({ ...told, SMTP_URL: 'smtp://localhost:1025' })).toMatchObject({
    NOTICE_CHANNELS: ['email'],
    messaging: { SMTP_URL: 'smtp://localhost:1025' },
  });
});

test.each([
  [{ SMTP_URL: 'mail.example.com' }, /SMTP_URL: is no address such as smtp:/],
  [{ SMTP_URL: 'smtp://localhost', MAIL_FROM: 'Bizcoin' }, /MAIL_FROM: is no sender/],
  [{ WHATSAPP_TOKEN: 'EAAG0123456789abcdef' }, /WHATSAPP_PHONE_ID: is missing/],
  [{ WHATSAPP_TOKEN: 'short', WHATSAPP_PHONE_ID: 'x' }, /WHATSAPP_TOKEN: .*\n {2}WHATSAPP_PHONE_ID: /],
])('%j is told in a line for each fault', (given, lines) => {
  expect(() => readWorkerEnv({ ...usable(), ...given })).toThrow(lines);
});

test('in production letters have a sender', () => {
  const production = { ...usable(), ...stripe, DEMO: '0', SMTP_URL: 'smtps://mail.example.com' };
  expect(() => readWorkerEnv(production)).toThrow(/MAIL_FROM: is missing/);
});
