import { randomUUID } from 'node:crypto';
import { brokenInvariants, createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { type AdminCaller, adminCaller, refusedWith } from '../testing/admin-caller';
import { testDeps } from '../testing/test-deps';
import { redeemVoucher } from '../voucher/redeem-voucher';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
let root: AdminCaller;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
  root = await adminCaller(deps, await stage.staff(2));
});
afterEach(async () => expect(await brokenInvariants(database.ownerUrl)).toEqual([]));
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

/** A customer with subscriptions of these sizes; each ends a day after the one before it. */
async function subscriber(...sizes: number[]): Promise<{ customerId: string; subscriptions: string[] }> {
  const customerId = await stage.customer();
  const subscriptions: string[] = [];
  for (const [index, messages] of sizes.entries()) {
    const packageId = await stage.package({ messages, days: 10 + index });
    const { code } = await root.voucher.create({ type: 'package', packageId, usageLimit: 1 });
    const outcome = await redeemVoucher(deps, {
      ...{ customerId, voucher: { code }, key: randomUUID(), ip: '198.51.100.1', userAgent: null },
    });
    subscriptions.push(`${outcome.ok && outcome.value.subscription?.id}`);
  }
  return { customerId, subscriptions };
}

const record = (customerId: string, messages: number, key: string = randomUUID()) =>
  root.customer.recordUsage({ customerId, messages, key });
const usedOf = async (customerId: string) => {
  const { packages } = await root.customer.get({ customerId });
  return packages.map(({ messagesUsed }) => messagesUsed).reverse();
};

test('usage is taken from the subscription that ends soonest, then from the next', async () => {
  const { customerId, subscriptions } = await subscriber(100, 50);
  expect(await record(customerId, 120)).toEqual({
    taken: [
      { subscriptionId: subscriptions[0], messages: 100 },
      { subscriptionId: subscriptions[1], messages: 20 },
    ],
  });
  expect(await usedOf(customerId)).toEqual([100, 20]);
});

test('more than there is takes nothing and says how much there is', async () => {
  const { customerId } = await subscriber(100, 50);
  expect(await refusedWith(record(customerId, 151))).toEqual({ code: 'insufficient_messages', available: 150 });
  expect(await usedOf(customerId)).toEqual([0, 0]);
  expect(await refusedWith(record(await stage.customer(), 1))).toEqual({ code: 'insufficient_messages', available: 0 });
});

test('forty usages at once never take more than there is', async () => {
  const { customerId } = await subscriber(100, 50);
  const outcomes = await Promise.all(Array.from({ length: 40 }, () => refusedWith(record(customerId, 7))));
  expect(outcomes.filter((refusal) => refusal === null)).toHaveLength(21);
  expect(await usedOf(customerId)).toEqual([100, 47]);
});

test('one key takes once, with equal answers; with another amount it is reused; a refused one stays free', async () => {
  const { customerId } = await subscriber(100);
  const key = randomUUID();
  expect(await refusedWith(record(customerId, 101, key))).toMatchObject({ code: 'insufficient_messages' });
  const answers = await Promise.all(Array.from({ length: 20 }, () => record(customerId, 5, key)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await usedOf(customerId)).toEqual([5]);
  expect(await refusedWith(record(customerId, 6, key))).toEqual({ code: 'idempotency_key_reused' });
});

test('each usage is in the audit log with what it took', async () => {
  const { customerId, subscriptions } = await subscriber(100);
  await record(customerId, 5);
  const { items } = await root.audit.list({ subjectId: customerId });
  expect(items).toMatchObject([
    { action: 'customer.recordUsage', after: { taken: [{ subscriptionId: subscriptions[0], messages: 5 }] } },
  ]);
});

test('an unknown customer is not_found, and an amount that is none is invalid_input', async () => {
  expect(await refusedWith(record(randomUUID(), 1))).toEqual({ code: 'not_found' });
  for (const messages of [0, -1, 1.5, 1e9, Number.NaN]) {
    expect(await refusedWith(record(randomUUID(), messages))).toMatchObject({ code: 'invalid_input' });
  }
});
