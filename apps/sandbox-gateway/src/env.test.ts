import { expect, test } from 'vitest';
import { readSandboxEnv } from './env';

const usable = {
  PORT: '3002',
  STORE_FILE: 'journal.jsonl',
  SANDBOX_KEY: 'sandbox-key-for-tests',
  SANDBOX_WEBHOOK_SECRET: 'webhook-secret-one',
  WEBHOOK_URL: 'http://127.0.0.1:3000/api/payments/webhook/sandbox',
};

test('it listens on this machine unless told otherwise, and then too', () => {
  expect(readSandboxEnv(usable).HOST).toBe('127.0.0.1');
  expect(() => readSandboxEnv({ ...usable, HOST: '0.0.0.0' })).toThrow(/HOST: only a loopback address/);
});

test('webhooks are signed with the current secret, the first of the list', () => {
  const env = readSandboxEnv({ ...usable, SANDBOX_WEBHOOK_SECRET: 'the-current-secret, the-previous-one' });
  expect(env.SANDBOX_WEBHOOK_SECRET).toBe('the-current-secret');
});

test('every fault is told at once, in a line of its own and without the secret', () => {
  const broken = () => readSandboxEnv({ ...usable, PORT: '', SANDBOX_KEY: 'hunter2', WEBHOOK_URL: 'ftp://x' });
  expect(broken).toThrow(/PORT: is missing\n {2}SANDBOX_KEY: .*\n {2}WEBHOOK_URL: /);
  expect(broken).not.toThrow(/hunter2/);
});
