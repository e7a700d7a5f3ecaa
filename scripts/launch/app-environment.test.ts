import { expect, test } from 'vitest';
import { appEnvironment } from './app-environment';
import { readEnvironment } from './env';
import { sandboxEnvironment } from './sandbox-environment';
import type { Secrets } from './secrets';

const secrets: Secrets = {
  postgres: 'secret-postgres',
  owner: 'secret-owner',
  app: 'secret-app',
  reader: 'secret-reader',
  codePepper: 'secret-pepper',
  codeKey: 'secret-key',
  sandboxKey: 'secret-sandbox-key',
  sandboxWebhookSecret: 'secret-sandbox-webhook',
};
const database = { appUrl: 'postgresql://bizcoin_app:secret-app@127.0.0.1:25432/bizcoin' };

function environmentOf(source: NodeJS.ProcessEnv) {
  const check = readEnvironment(source);
  if (!check.ok) throw new Error(check.faults.join());
  return check.environment;
}

const secretsIn = (env: Record<string, string>): string[] =>
  Object.values(secrets).filter((secret) => Object.values(env).some((value) => value.includes(secret)));

const stripe = {
  GATEWAY: 'stripe',
  STRIPE_SECRET_KEY: 'sk_live_0123456789abcdef',
  STRIPE_WEBHOOK_SECRET: 'whsec_0123456789abcdef',
};

test('the sandbox gateway knows its own two secrets and no other, and no database', () => {
  const env = sandboxEnvironment(
    environmentOf({ DATA_DIR: '/data', CUSTOMER_PORT: '4000', LOG_LEVEL: 'warn' }),
    secrets,
  );
  expect(secretsIn(env)).toEqual(['secret-sandbox-key', 'secret-sandbox-webhook']);
  expect(env).toMatchObject({
    HOST: '127.0.0.1',
    STORE_FILE: '/data/gateway/journal.jsonl',
    WEBHOOK_URL: 'http://127.0.0.1:4000/api/payments/webhook/sandbox',
    LOG_LEVEL: 'warn',
  });
  expect(env).not.toHaveProperty('DATABASE_URL');
});

test('the servers know the database as their role, the codes’ secrets and the gateway’s, nothing of the owner’s', () => {
  const env = appEnvironment(environmentOf({ GATEWAY_PORT: '4002' }), secrets, database);
  expect(secretsIn(env)).toEqual([
    'secret-app',
    'secret-pepper',
    'secret-key',
    'secret-sandbox-key',
    'secret-sandbox-webhook',
  ]);
  expect(env).toMatchObject({
    GATEWAY: 'sandbox',
    SANDBOX_URL: 'http://127.0.0.1:4002',
    CUSTOMER_URL: 'http://localhost:3000',
  });
});

test('with Stripe nobody gets to see the sandbox’s secrets, and customers come back to the public address', () => {
  const env = appEnvironment(
    environmentOf({ ...stripe, PUBLIC_CUSTOMER_URL: 'https://shop.example.com' }),
    secrets,
    database,
  );
  expect(env).toMatchObject({ ...stripe, CUSTOMER_URL: 'https://shop.example.com' });
  expect(secretsIn(env).join()).not.toContain('sandbox');
});
