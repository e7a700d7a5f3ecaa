import { expect, test } from 'vitest';
import { addressesOf, appsOf } from './apps';
import { type Environment, readEnvironment } from './env';

function environmentOf(source: NodeJS.ProcessEnv): Environment {
  const check = readEnvironment(source);
  if (!check.ok) throw new Error(check.faults.join());
  return check.environment;
}

const stripe = {
  GATEWAY: 'stripe',
  STRIPE_SECRET_KEY: 'sk_live_0123456789abcdef',
  STRIPE_WEBHOOK_SECRET: 'whsec_0123456789abcdef',
};

test('four programs run, each on its port', () => {
  const ports = { CUSTOMER_PORT: '4000', ADMIN_PORT: '4001', GATEWAY_PORT: '4002', WORKER_PORT: '4003' };
  expect(appsOf(environmentOf(ports)).map(({ name, port }) => [name, port])).toEqual([
    ['customer', 4000],
    ['admin', 4001],
    ['worker', 4003],
    ['sandbox-gateway', 4002],
  ]);
});

test('where real money is taken no sandbox runs', () => {
  expect(appsOf(environmentOf(stripe)).map(({ name }) => name)).toEqual(['customer', 'admin', 'worker']);
});

test('the product is opened at its two apps', () => {
  expect(addressesOf(environmentOf({}))).toEqual(['http://localhost:3000', 'http://localhost:3001']);
});
