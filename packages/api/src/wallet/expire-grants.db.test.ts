import { randomUUID } from 'node:crypto';
import {
  brokenInvariants,
  createTestDatabase,
  onDatabase,
  type Stage,
  setBusinessOffset,
  setStage,
  type TestDatabase,
} from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { holdCoins, pendingOrder } from '../testing/pending-order';
import { testDeps } from '../testing/test-deps';
import { redeemVoucher } from '../voucher/redeem-voucher';
import { expireGrants } from './expire-grants';
import { getWallet } from './get-wallet';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
});
afterEach(async () => {
  await setBusinessOffset(database.ownerUrl, '0');
  expect(await brokenInvariants(database.ownerUrl)).toEqual([]);
});
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

async function credit(customerId: string, value: string, grantValidDays: number | null): Promise<void> {
  const voucherId = await stage.voucher({ value, grantValidDays, listed: true });
  const attempt = { customerId, voucher: { voucherId }, key: randomUUID(), ip: '198.51.100.1', userAgent: null };
  const outcome = await redeemVoucher(deps, attempt);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
}

const expiries = (customerId: string) =>
  stage.query(
    `SELECT t.amount::text, t.to_account, t.booked_on::text FROM bizpoints_transactions t WHERE t.kind = 'expire' AND t.from_account = 'wallet:' || $1 ORDER BY t.seq`,
    [customerId],
  );

test('what is due leaves the wallet by the ledger, on the shop’s day, with word to the customer; the rest stays', async () => {
  const customerId = await stage.customer();
  await credit(customerId, '3.00', 1);
  await credit(customerId, '4.00', 2);
  await credit(customerId, '5.00', 20);
  await credit(customerId, '6.00', null);
  expect(await expireGrants(deps)).toBe(0);
  await setBusinessOffset(database.ownerUrl, '4 days');
  expect(await expireGrants(deps)).toBe(1);
  expect(await getWallet(deps, customerId)).toMatchObject({ balance: '11.00', available: '11.00' });
  const [day] = await stage.query<{ today: string }>(`SELECT (business_now() AT TIME ZONE 'UTC')::date::text AS today`);
  expect(await expiries(customerId)).toEqual([
    { amount: '3.00', to_account: 'expiry', booked_on: day?.today },
    { amount: '4.00', to_account: 'expiry', booked_on: day?.today },
  ]);
  expect(
    await stage.query(`SELECT payload FROM outbox_messages WHERE topic = 'wallet.expired' AND user_id = $1`, [
      customerId,
    ]),
  ).toEqual([{ payload: { amount: '7.00' } }]);
});

test('each grant expires once, also when four copies run at once', async () => {
  const customers = await stage.customers(12);
  for (const customerId of customers) await credit(customerId, '2.00', 1);
  await setBusinessOffset(database.ownerUrl, '3 days');
  const counts = await Promise.all(Array.from({ length: 4 }, () => expireGrants(deps)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12);
  expect(await expireGrants(deps)).toBe(0);
  for (const customerId of customers) expect(await expiries(customerId)).toHaveLength(1);
});

test('coins set aside for a purchase stay alive', async () => {
  const customerId = await stage.customer();
  await credit(customerId, '10.00', 1);
  await holdCoins(stage, customerId, await pendingOrder(stage, customerId, { bizcoins: '8' }), '8.00');
  await setBusinessOffset(database.ownerUrl, '3 days');
  expect(await expireGrants(deps)).toBe(1);
  expect(await getWallet(deps, customerId)).toMatchObject({ balance: '8.00', held: '8.00', available: '0.00' });
});

test('a wallet that somebody holds is left for the next run and keeps nobody else waiting', async () => {
  const [held = '', free = ''] = await stage.customers(2);
  await credit(held, '2.00', 1);
  await credit(free, '2.00', 1);
  await setBusinessOffset(database.ownerUrl, '3 days');
  await onDatabase(database.ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM wallets WHERE user_id = $1 FOR NO KEY UPDATE', [held]);
    expect(await expireGrants(deps)).toBe(1);
    await client.query('COMMIT');
  });
  expect(await expiries(free)).toHaveLength(1);
  expect(await expiries(held)).toHaveLength(0);
  expect(await expireGrants(deps)).toBe(1);
});
