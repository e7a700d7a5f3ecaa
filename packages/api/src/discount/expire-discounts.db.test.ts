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
import { pendingOrder } from '../testing/pending-order';
import { testDeps } from '../testing/test-deps';
import { redeemVoucher } from '../voucher/redeem-voucher';
import { expireDiscounts } from './expire-discounts';

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

async function saved(discountValidDays: number | null): Promise<{ customerId: string; discountId: string }> {
  const customerId = await stage.customer();
  const voucherId = await stage.voucher({ type: 'percentage', value: '12.50', discountValidDays, listed: true });
  const attempt = { customerId, voucher: { voucherId }, key: randomUUID(), ip: '198.51.100.1', userAgent: null };
  const outcome = await redeemVoucher(deps, attempt);
  return { customerId, discountId: `${outcome.ok && outcome.value.savedDiscount?.id}` };
}

const statusOf = async (discountId: string) =>
  (await stage.query<{ status: string }>('SELECT status FROM saved_discounts WHERE id = $1', [discountId]))[0]?.status;

test('a saved discount ends with its time, with word to its owner; one without an end stays', async () => {
  const [ending, endless] = [await saved(1), await saved(null)];
  expect(await expireDiscounts(deps)).toBe(0);
  await setBusinessOffset(database.ownerUrl, '3 days');
  expect(await expireDiscounts(deps)).toBe(1);
  expect([await statusOf(ending.discountId), await statusOf(endless.discountId)]).toEqual(['expired', 'saved']);
  expect(await stage.query(`SELECT user_id, payload FROM outbox_messages WHERE topic = 'discount.expired'`)).toEqual([
    { user_id: ending.customerId, payload: { discountId: ending.discountId, percent: '12.5' } },
  ]);
});

test('each ends once, also when four copies run at once', async () => {
  await stage.query(`DELETE FROM outbox_messages`);
  for (let n = 0; n < 10; n++) await saved(1);
  await setBusinessOffset(database.ownerUrl, '3 days');
  const counts = await Promise.all(Array.from({ length: 4 }, () => expireDiscounts(deps)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10);
  expect(await stage.query(`SELECT 1 FROM outbox_messages WHERE topic = 'discount.expired'`)).toHaveLength(10);
});

test('one that a purchase is just reserving, or has reserved, is left alone', async () => {
  const { customerId, discountId } = await saved(1);
  const orderId = await pendingOrder(stage, customerId, { discountId });
  await onDatabase(database.ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT reserve_discount($1::uuid, $2::uuid, $3::uuid)', [discountId, customerId, orderId]);
    await setBusinessOffset(database.ownerUrl, '3 days');
    expect(await expireDiscounts(deps)).toBe(0);
    await client.query('COMMIT');
  });
  expect(await expireDiscounts(deps)).toBe(0);
  expect(await statusOf(discountId)).toBe('reserved');
});
