import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readServerEnv } from './env';

const secret = () => `v1:${randomBytes(32).toString('base64')}`;
const SAMPLE = 'c2FtcGxlLXBlcHBlci1uZXZlci1pbi1wcm9kdWN0aW8=';

const usable = () => ({
  PORT: '3000',
  DATABASE_URL: 'postgresql://bizcoin_app@127.0.0.1:5432/bizcoin',
  CODE_PEPPER: secret(),
  CODE_KEY: secret(),
  GATEWAY: 'stripe',
  STRIPE_SECRET_KEY: 'sk_live_of_a_test_00000000',
  STRIPE_WEBHOOK_SECRET: 'whsec_of_a_test_00000000',
});

const sandbox = {
  GATEWAY: 'sandbox',
  SANDBOX_URL: 'http://127.0.0.1:3002',
  SANDBOX_KEY: 'sandbox-key-of-a-test',
  SANDBOX_WEBHOOK_SECRET: 'sandbox-webhook-of-a-test',
};

function faultsOf(changes: Record<string, string | undefined>): string[] {
  try {
    readServerEnv({ ...usable(), ...changes }, 'PUBLIC_CUSTOMER_URL');
    return [];
  } catch (failure) {
    return failure instanceof Error ? failure.message.split('\n  ').slice(1) : [];
  }
}

test('without DEMO a server is in production mode, and its own secrets are enough', () => {
  expect(readServerEnv(usable(), 'PUBLIC_ADMIN_URL')).toMatchObject({
    DEMO: false,
    BUDGET_FACTOR: 1,
    HOST: '127.0.0.1',
  });
});

test('every fault is told at once, in a line of its own and without the secret', () => {
  const faults = faultsOf({ PORT: '0', DATABASE_URL: 'mysql://x', CODE_PEPPER: 'v1:short', CODE_KEY: undefined });
  expect(faults.map((fault) => fault.split(':', 1)[0]).sort()).toEqual([
    'CODE_KEY',
    'CODE_PEPPER',
    'DATABASE_URL',
    'PORT',
  ]);
  expect(faults).toContain('CODE_KEY: is missing');
  expect(faults.join()).not.toContain('short');
});

test('a public address is named as the app names it', () => {
  expect(faultsOf({ PUBLIC_CUSTOMER_URL: 'ftp://x' })).toEqual([expect.stringMatching(/^PUBLIC_CUSTOMER_URL: /)]);
});

describe('production mode refuses', () => {
  test.each([
    ['the sample pepper', { CODE_PEPPER: `v1:${SAMPLE}` }, /^CODE_PEPPER: this is the sample secret/],
    ['the sample key, also as an old version', { CODE_KEY: `v2:${secret().slice(3)},v1:${SAMPLE}` }, /^CODE_KEY: /],
    ['a sample secret without its padding', { CODE_KEY: `v1:${SAMPLE.replace('=', '')}` }, /^CODE_KEY: this is the/],
    ['other budgets', { BUDGET_FACTOR: '2' }, /^BUDGET_FACTOR: /],
    ['a gateway that takes no real money', sandbox, /^GATEWAY: the sandbox takes no real money/],
  ])('%s', (_, changes, fault) => {
    expect(faultsOf(changes)).toEqual([expect.stringMatching(fault)]);
    expect(faultsOf({ ...changes, DEMO: '1' })).toEqual([]);
  });

  test('nothing about the address it listens on', () => {
    expect(faultsOf({ HOST: '0.0.0.0' })).toEqual([]);
  });
});

test('a demo listens on this machine only', () => {
  expect(faultsOf({ DEMO: '1', HOST: '0.0.0.0' })).toEqual([expect.stringMatching(/^HOST: .*loopback/)]);
  for (const HOST of ['127.0.0.1', '::1', 'localhost']) expect(faultsOf({ DEMO: '1', HOST })).toEqual([]);
});

test('a gateway without its secrets is named, in every mode', () => {
  expect(faultsOf({ STRIPE_SECRET_KEY: undefined })).toEqual(['STRIPE_SECRET_KEY: is missing']);
  expect(faultsOf({ ...sandbox, DEMO: '1', SANDBOX_WEBHOOK_SECRET: undefined })).toEqual([
    'SANDBOX_WEBHOOK_SECRET: is missing',
  ]);
});
