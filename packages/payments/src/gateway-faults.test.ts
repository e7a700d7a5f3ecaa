import { expect, test } from 'vitest';
import { z } from 'zod';
import { createGateway } from './create-gateway';
import { gatewaySettings } from './gateway-config';
import { gatewayFaults } from './gateway-faults';

const read = (settings: Record<string, string>) => z.object(gatewaySettings).parse(settings);

const sandbox = {
  SANDBOX_URL: 'http://127.0.0.1:3002',
  SANDBOX_KEY: 'a-key-of-the-sandbox',
  SANDBOX_WEBHOOK_SECRET: 'the-current-secret,the-previous-secret',
};
const stripe = {
  GATEWAY: 'stripe',
  STRIPE_SECRET_KEY: 'sk_live_1234567890123456',
  STRIPE_WEBHOOK_SECRET: 'whsec_1234567890123456',
};

test('in production mode the sandbox is refused, and that alone is said', () => {
  for (const settings of [{}, sandbox]) {
    expect(gatewayFaults(read(settings), { production: true })).toEqual([
      expect.stringMatching(/^GATEWAY: the sandbox takes no real money; only with DEMO=1/),
    ]);
  }
});

test('in production mode money goes to Stripe itself', () => {
  expect(gatewayFaults(read(stripe), { production: true })).toEqual([]);
  const elsewhere = read({ ...stripe, STRIPE_API_BASE: 'http://127.0.0.1:3002' });
  expect(gatewayFaults(elsewhere, { production: true })).toEqual([expect.stringMatching(/^STRIPE_API_BASE: /)]);
  expect(gatewayFaults(elsewhere, { production: false })).toEqual([]);
});

test('what is missing is named, all of it', () => {
  expect(gatewayFaults(read({}), { production: false })).toEqual([
    'SANDBOX_URL: is missing',
    'SANDBOX_KEY: is missing',
    'SANDBOX_WEBHOOK_SECRET: is missing',
  ]);
  expect(gatewayFaults(read({ GATEWAY: 'stripe' }), { production: true })).toEqual([
    'STRIPE_SECRET_KEY: is missing',
    'STRIPE_WEBHOOK_SECRET: is missing',
  ]);
});

test('a list of secrets keeps its order, the current one first', () => {
  expect(read(sandbox).SANDBOX_WEBHOOK_SECRET).toEqual(['the-current-secret', 'the-previous-secret']);
});

test.each([
  { GATEWAY: 'paypal' },
  { SANDBOX_URL: 'ftp://x' },
  { SANDBOX_KEY: 'short' },
  { SANDBOX_WEBHOOK_SECRET: 'the-current-secret,' },
  { STRIPE_SECRET_KEY: 'pk_live_1234567890123456' },
  { STRIPE_WEBHOOK_SECRET: 'short' },
])('a setting that cannot be right is refused: %j', (settings) => {
  expect(() => read(settings)).toThrow();
});

test('the gateway that was asked for is made, or every reason why not is told', () => {
  expect(createGateway(read(sandbox)).name).toBe('sandbox');
  expect(createGateway(read(stripe)).name).toBe('stripe');
  expect(() => createGateway(read({ GATEWAY: 'stripe' }))).toThrow(/STRIPE_SECRET_KEY: is missing\n {2}STRIPE_WEBHOOK/);
});
