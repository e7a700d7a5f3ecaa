import { randomUUID } from 'node:crypto';
import { createTestDatabase, type Stage, setBusinessOffset, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { testDeps } from '../testing/test-deps';
import { redeemVoucher } from '../voucher/redeem-voucher';
import { remindOfExpiry } from './remind-of-expiry';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
});
afterEach(() => setBusinessOffset(database.ownerUrl, '0'));
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

const reminders = async (customerId: string) => {
  const rows = await stage.query<{ payload: object }>(
    `SELECT payload FROM outbox_messages WHERE topic = 'wallet.expiring' AND user_id = $1 ORDER BY seq`,
    [customerId],
  );
  return rows.map(({ payload }) => payload);
};
const inDays = (days: number) => setBusinessOffset(database.ownerUrl, `${days} days`);

test('coins are announced seven civil days and one before they end, once each, and never when they do not end', async () => {
  const customerId = await stage.customer();
  await credit(customerId, '5.00', 20);
  await credit(customerId, '9.00', null);
  const told: object[] = [];
  for (let day = 0; day <= 22; day++) {
    await inDays(day);
    await remindOfExpiry(deps);
    await remindOfExpiry(deps);
    const all = await reminders(customerId);
    if (all.length > told.length) told.push({ day, ...all.at(-1) });
  }
  expect(told).toEqual([
    { day: 13, amount: '5.00', at: expect.any(String), days: 7 },
    { day: 19, amount: '5.00', at: expect.any(String), days: 1 },
  ]);
});

test('grants of one customer that end together are one reminder, others have their own', async () => {
  const customerId = await stage.customer();
  await credit(customerId, '5.00', 10);
  await credit(customerId, '2.50', 10);
  await credit(customerId, '1.00', 9);
  await inDays(4);
  await Promise.all([remindOfExpiry(deps), remindOfExpiry(deps), remindOfExpiry(deps)]);
  expect(await reminders(customerId)).toMatchObject([
    { amount: '1.00', days: 5 },
    { amount: '7.50', days: 6 },
  ]);
});

test('after a pause the customer is told once, with the days that are left', async () => {
  const customerId = await stage.customer();
  await credit(customerId, '5.00', 10);
  await inDays(10);
  await remindOfExpiry(deps);
  await remindOfExpiry(deps);
  expect(await reminders(customerId)).toMatchObject([{ amount: '5.00', days: 0 }]);
});

test('what is spent or over is not announced', async () => {
  const [spent = '', over = ''] = await stage.customers(2);
  await credit(spent, '5.00', 5);
  await credit(over, '5.00', 1);
  await stage.query(
    `WITH entry AS (INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, booked_on)
         VALUES (gen_random_uuid(), 'wallet:' || $1, 'revenue', 5, 'capture', gen_random_uuid()::text, current_date) RETURNING id),
       taken AS (UPDATE grants SET remaining = 0 WHERE user_id = $1::uuid RETURNING id)
     INSERT INTO grant_consumptions (id, grant_id, entry_id, amount) SELECT gen_random_uuid(), taken.id, entry.id, 5 FROM taken, entry`,
    [spent],
  );
  await inDays(3);
  await remindOfExpiry(deps);
  expect(await reminders(spent)).toEqual([]);
  expect(await reminders(over)).toEqual([]);
});

test('the days are those of the shop’s zone', async () => {
  const customerId = await stage.customer();
  await stage.query(
    `INSERT INTO settings (name, value, effective_from) VALUES ('time_zone', 'Pacific/Kiritimati', business_now())`,
  );
  await credit(customerId, '5.00', 8);
  await remindOfExpiry(deps);
  expect(await reminders(customerId)).toEqual([]);
  // In the zone of the shop the next day begins up to a day before it does elsewhere.
  const [clock] = await stage.query<{ offset: string }>(
    `SELECT ((((business_now() AT TIME ZONE 'Pacific/Kiritimati')::date + 1)::timestamp) AT TIME ZONE 'Pacific/Kiritimati' - business_now() + interval '1 minute')::text AS "offset"`,
  );
  await setBusinessOffset(database.ownerUrl, `${clock?.offset}`);
  await remindOfExpiry(deps);
  expect(await reminders(customerId)).toMatchObject([{ amount: '5.00', days: 7 }]);
});
