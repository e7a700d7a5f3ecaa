import { randomUUID } from 'node:crypto';
import {
  brokenInvariants,
  createTestDatabase,
  type Stage,
  setBusinessOffset,
  setStage,
  type TestDatabase,
} from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { type AdminCaller, adminCaller, refusedWith } from '../testing/admin-caller';
import { insist } from '../testing/insist';
import { holdCoins, pendingOrder } from '../testing/pending-order';
import { testDeps } from '../testing/test-deps';
import { redeemVoucher } from '../voucher/redeem-voucher';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
let root: AdminCaller;
let rootId: string;

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

/** An admin whose day has just begun: the caps of one test are not those of another. */
async function freshAdmin(): Promise<void> {
  rootId = await stage.staff(2);
  root = await adminCaller(deps, rootId);
}
beforeAll(freshAdmin);

const adjust = (customerId: string, amount: string, key: string = randomUUID(), reason = 'counted wrongly') =>
  insist(() => root.customer.adjust({ customerId, amount, reason, key }));
const walletOf = async (customerId: string) => (await root.customer.get({ customerId })).wallet;

async function credit(customerId: string, value: string, grantValidDays: number | null = null): Promise<void> {
  const voucherId = await stage.voucher({ value, grantValidDays, listed: true });
  const attempt = { customerId, voucher: { voucherId }, key: randomUUID(), ip: '198.51.100.1', userAgent: null };
  const outcome = await redeemVoucher(deps, attempt);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
}

describe('upwards', () => {
  test('it is a promotional grant without an end, a signed ledger entry, an audit row and word to the customer', async () => {
    const customerId = await stage.customer();
    const { entryId, balance, available } = await adjust(customerId, '12.5');
    expect({ balance, available }).toEqual({ balance: '12.50', available: '12.50' });
    expect(
      await stage.query('SELECT category, expires_at, cause_kind, cause_id FROM grants WHERE user_id = $1', [
        customerId,
      ]),
    ).toEqual([{ category: 'promotional', expires_at: null, cause_kind: 'adjustment', cause_id: entryId }]);
    const { items } = await root.audit.list({ subjectId: customerId });
    expect(items).toMatchObject([
      {
        ...{ action: 'customer.adjust', reason: 'counted wrongly', actor: { id: rootId } },
        ...{ before: { balance: '0.00' }, after: { balance: '12.50', amount: '12.50', entryId } },
      },
    ]);
    const entry =
      'SELECT from_account, to_account, reference, actor_id, reason FROM bizpoints_transactions WHERE id = $1';
    expect(await stage.query(entry, [entryId])).toEqual([
      {
        ...{ from_account: 'adjustment', to_account: `wallet:${customerId}`, reference: `adjustment:${entryId}` },
        ...{ actor_id: rootId, reason: 'counted wrongly' },
      },
    ]);
    expect(await stage.query('SELECT topic, payload FROM outbox_messages WHERE user_id = $1', [customerId])).toEqual([
      { topic: 'wallet.adjusted', payload: { amount: '12.50', balance: '12.50' } },
    ]);
  });

  test('a wallet never holds more than a million, and the answer says how much room there is', async () => {
    const customerId = await stage.customer();
    await credit(customerId, '999999.00');
    expect(await refusedWith(adjust(customerId, '1.01'))).toEqual({
      ...{ code: 'invalid_input', issues: [{ path: 'amount', code: 'out_of_range', expected: '≤ 1.00' }] },
    });
    expect(await adjust(customerId, '1')).toMatchObject({ balance: '1000000.00' });
  });
});

describe('downwards', () => {
  test('coins that end soonest go first, and what is due is expired before anything is taken', async () => {
    const customerId = await stage.customer();
    await credit(customerId, '3.00', 1);
    await credit(customerId, '5.00', 20);
    await credit(customerId, '10.00');
    await setBusinessOffset(database.ownerUrl, '3 days');
    root = await adminCaller(deps, rootId);
    expect(await refusedWith(adjust(customerId, '-15.01'))).toEqual({
      ...{ code: 'insufficient_bizcoins', available: '15.00' },
    });
    expect(await adjust(customerId, '-6')).toMatchObject({ balance: '9.00', available: '9.00' });
    expect(
      await stage.query('SELECT remaining::text FROM grants WHERE user_id = $1 ORDER BY created_at', [customerId]),
    ).toEqual([{ remaining: '0.00' }, { remaining: '0.00' }, { remaining: '9.00' }]);
    const kinds = `SELECT kind, amount::text FROM bizpoints_transactions WHERE from_account = 'wallet:' || $1 ORDER BY seq`;
    expect(await stage.query(kinds, [customerId])).toEqual([
      { kind: 'expire', amount: '3.00' },
      { kind: 'adjust', amount: '6.00' },
    ]);
  });

  test('coins set aside for a purchase are out of reach', async () => {
    const customerId = await stage.customer();
    await credit(customerId, '10.00');
    await holdCoins(stage, customerId, await pendingOrder(stage, customerId, { bizcoins: '8' }), '8.00');
    expect(await refusedWith(adjust(customerId, '-2.01'))).toEqual({
      ...{ code: 'insufficient_bizcoins', available: '2.00' },
    });
    expect(await adjust(customerId, '-2')).toMatchObject({ balance: '8.00', available: '0.00' });
  });

  test('forty at once never take more than there is', async () => {
    const customerId = await stage.customer();
    await credit(customerId, '10.00');
    await credit(customerId, '5.00', 20);
    const refusals = await Promise.all(Array.from({ length: 40 }, () => refusedWith(adjust(customerId, '-0.70'))));
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(21);
    expect(new Set(refusals.flatMap((refusal) => refusal?.code ?? []))).toEqual(new Set(['insufficient_bizcoins']));
    expect(await walletOf(customerId)).toMatchObject({ balance: '0.30', available: '0.30' });
  });
});

test('one key adjusts once, with equal answers; with another input it is reused; a refused one stays free', async () => {
  const customerId = await stage.customer();
  const key = randomUUID();
  expect(await refusedWith(adjust(customerId, '-1', key))).toMatchObject({ code: 'insufficient_bizcoins' });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => adjust(customerId, n % 2 ? '5' : '5.00', key)),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await walletOf(customerId)).toMatchObject({ balance: '5.00' });
  expect(await refusedWith(adjust(customerId, '-5', key))).toEqual({ code: 'idempotency_key_reused' });
  expect(await refusedWith(adjust(customerId, '5', key, 'another reason'))).toEqual({ code: 'idempotency_key_reused' });
});

describe('the caps', () => {
  test('10,000 in one action, whichever way', async () => {
    await freshAdmin();
    const customerId = await stage.customer();
    await credit(customerId, '20000.00');
    expect(await refusedWith(adjust(customerId, '10000.01'))).toEqual({ code: 'cap_reached' });
    expect(await refusedWith(adjust(customerId, '-10000.01'))).toEqual({ code: 'cap_reached' });
    expect(await adjust(customerId, '-10000')).toMatchObject({ balance: '10000.00' });
  });

  test('100,000 by one admin on one day of the shop, up and down added, also by parallel calls', async () => {
    await freshAdmin();
    const customers = await stage.customers(30);
    for (const customerId of customers.slice(0, 5)) await credit(customerId, '9000.00');
    const calls = customers.map((customerId, n) => refusedWith(adjust(customerId, n < 5 ? '-9000' : '9000')));
    const refusals = await Promise.all(calls);
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(11);
    expect(new Set(refusals.flatMap((refusal) => refusal?.code ?? []))).toEqual(new Set(['cap_reached']));
    const [customerId = ''] = await stage.customers(1);
    expect(await refusedWith(adjust(customerId, '1000.01'))).toEqual({ code: 'cap_reached' });
    expect(await adjust(customerId, '1000')).toMatchObject({ balance: '1000.00' });

    const day = rootId;
    await freshAdmin();
    expect(await adjust(customerId, '9000')).toMatchObject({ balance: '10000.00' });
    await setBusinessOffset(database.ownerUrl, '1 day');
    root = await adminCaller(deps, day);
    expect(await adjust(customerId, '1')).toMatchObject({ balance: '10001.00' });
  });

  test('settings in force replace them, those of tomorrow do not', async () => {
    await freshAdmin();
    const customerId = await stage.customer();
    await stage.query(
      `INSERT INTO settings (name, value, effective_from) VALUES ('adjust_cap_per_action', '50', business_now()), ('adjust_cap_per_day', '60.00', business_now()),
        ('adjust_cap_per_action', '5000', business_now() + interval '1 day')`,
    );
    expect(await refusedWith(adjust(customerId, '50.01'))).toEqual({ code: 'cap_reached' });
    expect(await adjust(customerId, '50')).toMatchObject({ balance: '50.00' });
    expect(await refusedWith(adjust(customerId, '10.01'))).toEqual({ code: 'cap_reached' });
    expect(await adjust(customerId, '-10')).toMatchObject({ balance: '40.00' });
    await stage.query(`DELETE FROM settings WHERE name LIKE 'adjust%'`);
  });
});

test.each([
  '0',
  '0.00',
  '-0',
  '-0.00',
  '',
  '-',
  '+5',
  '1e3',
  'NaN',
  'Infinity',
  '5.001',
  '05',
  ' 5',
  '5,00',
  '--5',
  '1000000.01',
  '99999999999999999999',
])('"%s" is no amount to adjust by', async (amount) => {
  const customerId = await stage.customer();
  expect(await refusedWith(adjust(customerId, amount))).toMatchObject({
    ...{ code: 'invalid_input', issues: [{ path: 'amount' }] },
  });
  expect(
    await stage.query('SELECT 1 FROM bizpoints_transactions WHERE to_account = $1', [`wallet:${customerId}`]),
  ).toEqual([]);
});

test('an unknown customer, and staff who are no customer, are not_found', async () => {
  await freshAdmin();
  expect(await refusedWith(adjust(randomUUID(), '1'))).toEqual({ code: 'not_found' });
  expect(await refusedWith(adjust(await stage.staff(1), '1'))).toEqual({ code: 'not_found' });
});

test('a reason is mandatory', async () => {
  expect(await refusedWith(adjust(await stage.customer(), '1', randomUUID(), '  '))).toMatchObject({
    ...{ code: 'invalid_input', issues: [{ path: 'reason' }] },
  });
});
