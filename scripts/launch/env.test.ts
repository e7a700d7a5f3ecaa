import { expect, test } from 'vitest';
import { readEnvironment } from './env';

const faultsOf = (source: NodeJS.ProcessEnv) => {
  const check = readEnvironment(source);
  return check.ok ? [] : check.faults;
};
const secret = `v1:${Buffer.alloc(32, 7).toString('base64')}`;

test('nothing has to be set', () => {
  const check = readEnvironment({});
  expect(check.ok && check.environment).toMatchObject({
    customerPort: 3000,
    adminPort: 3001,
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

test('two programs cannot share a port', () => {
  expect(faultsOf({ CUSTOMER_PORT: '4000', ADMIN_PORT: '4000' })).toEqual([expect.stringContaining('different ports')]);
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

test('production mode invents no secret and loosens no budget', () => {
  expect(faultsOf({ DEMO: '0', BUDGET_FACTOR: '5' })).toEqual([
    expect.stringMatching(/^CODE_PEPPER is missing/),
    expect.stringMatching(/^CODE_KEY is missing/),
    expect.stringMatching(/^BUDGET_FACTOR must be 1/),
  ]);
  expect(faultsOf({ DEMO: '0', CODE_PEPPER: secret, CODE_KEY: secret })).toEqual([]);
});
