import { expect, test } from 'vitest';
import { readEnvironment } from './env';

const faultsOf = (source: NodeJS.ProcessEnv) => {
  const check = readEnvironment(source);
  return check.ok ? [] : check.faults;
};
const stripe = {
  GATEWAY: 'stripe',
  STRIPE_SECRET_KEY: 'sk_live_0123456789abcdef',
  STRIPE_WEBHOOK_SECRET: 'whsec_0123456789abcdef',
};
const secret = `v1:${Buffer.alloc(32, 7).toString('base64')}`;

test('nothing has to be set', () => {
  const check = readEnvironment({});
  expect(check.ok && check.environment).toMatchObject({
    customerPort: 3000,
    adminPort: 3001,
    gatewayPort: 3002,
    workerPort: 3003,
    gateway: { name: 'sandbox' },
    postgresPort: 25432,
    databaseUrl: null,
    demo: true,
    forApps: { CURRENCY: 'USD', BIZCOIN_RATE: '1', SHOP_TIME_ZONE: 'UTC' },
  });
});

test('every fault is told at once, in a line that names the setting', () => {
  expect(
    faultsOf({
      CUSTOMER_PORT: 'abc',
      ADMIN_PORT: '70000',
      SHOP_TIME_ZONE: 'Mars/Olympus',
      BIZCOIN_RATE: '0.3',
      DEMO: 'yes',
    }),
  ).toEqual([
    expect.stringMatching(/^CUSTOMER_PORT is "abc", not a port/),
    expect.stringMatching(/^ADMIN_PORT is "70000", not a port/),
    expect.stringMatching(/^DEMO is "yes", not 0 or 1/),
    expect.stringMatching(/^BIZCOIN_RATE is "0.3", not a rate .* nearest is /),
    expect.stringMatching(/^SHOP_TIME_ZONE is "Mars\/Olympus"/),
  ]);
});

test.each(['ADMIN_PORT', 'GATEWAY_PORT', 'WORKER_PORT', 'POSTGRES_PORT'])('%s is a port of its own', (name) => {
  expect(faultsOf({ CUSTOMER_PORT: '4000', [name]: '4000' })).toEqual([expect.stringContaining('different ports')]);
});

test('what is not started needs no port', () => {
  expect(faultsOf({ ...stripe, CUSTOMER_PORT: '3002' })).toEqual([]);
  expect(faultsOf({ DATABASE_URL: 'postgres://me@host/x', CUSTOMER_PORT: '25432' })).toEqual([]);
});

test('Stripe needs its two secrets, and a published key is none', () => {
  expect(faultsOf({ GATEWAY: 'stripe' })).toEqual([
    expect.stringMatching(/^STRIPE_SECRET_KEY is missing/),
    expect.stringMatching(/^STRIPE_WEBHOOK_SECRET is missing/),
  ]);
  const faults = faultsOf({ ...stripe, STRIPE_SECRET_KEY: 'pk_live_0123456789abcdef' });
  expect(faults).toEqual([expect.stringMatching(/^STRIPE_SECRET_KEY is not a secret key/)]);
  expect(faults.join()).not.toContain('0123456789');
  const rotated = `${stripe.STRIPE_WEBHOOK_SECRET},whsec_of_last_year_0`;
  const check = readEnvironment({ ...stripe, STRIPE_WEBHOOK_SECRET: rotated });
  expect(check.ok && check.environment.gateway).toEqual({
    name: 'stripe',
    secretKey: stripe.STRIPE_SECRET_KEY,
    webhookSecret: rotated,
  });
});

test('a fault in a secret or a database address never shows the value', () => {
  const faults = faultsOf({ DATABASE_URL: 'mysql://me:hunter2@host/x', CODE_KEY: 'hunter2' });
  expect(faults).toHaveLength(2);
  expect(faults.join()).not.toContain('hunter2');
});

test('a key of the wrong length is found before anything is encrypted with it', () => {
  expect(faultsOf({ CODE_KEY: 'v1:c2hvcnQ=' })).toEqual([
    expect.stringMatching(/^CODE_KEY: each version must be 32 bytes/),
  ]);
});

test('production mode takes real money, invents no secret and loosens no budget', () => {
  expect(faultsOf({ DEMO: '0', BUDGET_FACTOR: '5' })).toEqual([
    expect.stringMatching(/^GATEWAY is sandbox, which takes no real money/),
    expect.stringMatching(/^CODE_PEPPER is missing/),
    expect.stringMatching(/^CODE_KEY is missing/),
    expect.stringMatching(/^BUDGET_FACTOR must be 1/),
  ]);
  expect(faultsOf({ ...stripe, DEMO: '0', CODE_PEPPER: secret, CODE_KEY: secret })).toEqual([]);
});
