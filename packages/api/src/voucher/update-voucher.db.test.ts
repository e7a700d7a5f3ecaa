import { randomUUID } from 'node:crypto';
import {
  brokenInvariants,
  createTestDatabase,
  onDatabase,
  type Stage,
  setStage,
  type TestDatabase,
} from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { type AdminCaller, adminCaller, refusedWith } from '../testing/admin-caller';
import { testDeps } from '../testing/test-deps';
import { redeemVoucher } from './redeem-voucher';

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

const create = (terms: Partial<Parameters<AdminCaller['voucher']['create']>[0]> = {}) =>
  root.voucher.create({ type: 'credit', value: '5', usageLimit: 10, ...terms });
const redeem = (customerId: string, code: string) =>
  redeemVoucher(deps, { customerId, voucher: { code }, key: randomUUID(), ip: '198.51.100.1', userAgent: null });
const successes = (outcomes: readonly { ok: boolean }[]) => outcomes.filter((outcome) => outcome.ok).length;

const POLLS_MAX = 2_000;

async function untilSomebodyWaits(): Promise<void> {
  for (let poll = 0; poll < POLLS_MAX; poll++) {
    if ((await stage.query('SELECT 1 FROM pg_locks WHERE NOT granted')).length > 0) return;
  }
  throw new Error('Nobody waits for a lock.');
}

describe('an edit', () => {
  test('changes what it names, leaves the rest, raises the version and is audited with what differs', async () => {
    const { voucherId } = await create({ notes: 'before', grantValidDays: 30 });
    const changed = await root.voucher.update({
      ...{ voucherId, version: 1, notes: 'after', listed: true, perCustomerLimit: 3, reason: 'spring fair' },
    });
    expect(changed).toMatchObject({
      version: 2,
      notes: 'after',
      listed: true,
      perCustomerLimit: 3,
      grantValidDays: 30,
    });
    const [entry] = (await root.audit.list({ subjectId: voucherId, action: 'voucher.update' })).items;
    expect(entry).toMatchObject({
      reason: 'spring fair',
      before: { notes: 'before', listed: false, perCustomerLimit: 1 },
      after: { notes: 'after', listed: true, perCustomerLimit: 3 },
    });
    expect(Object.keys(entry?.after as object).sort()).toEqual(['listed', 'notes', 'perCustomerLimit']);
  });

  test('clears what it names with null', async () => {
    const { voucherId } = await create({
      notes: 'x',
      expiresOn: '2031-01-01',
      startsAt: '2026-01-01',
      grantValidDays: 9,
    });
    const cleared = { notes: null, expiresOn: null, startsAt: null, grantValidDays: null };
    expect(await root.voucher.update({ voucherId, version: 1, ...cleared })).toMatchObject({
      ...cleared,
      expiresAt: null,
    });
  });

  test('on a stale version is edit_conflict, and of two at once one wins', async () => {
    const { voucherId } = await create();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, turn) =>
        refusedWith(root.voucher.update({ voucherId, version: 1, notes: `edit ${turn}` })),
      ),
    );
    expect(outcomes.filter((refusal) => refusal === null)).toHaveLength(1);
    expect(outcomes.filter((refusal) => refusal?.code === 'edit_conflict')).toHaveLength(9);
    expect(await root.voucher.get({ voucherId })).toMatchObject({ version: 2 });
  });

  test('of another zone keeps the last day and moves its end', async () => {
    const { voucherId } = await create({ expiresOn: '2031-07-31' });
    expect(await root.voucher.update({ voucherId, version: 1, timeZone: 'Asia/Tokyo' })).toMatchObject({
      ...{ expiresOn: '2031-07-31', expiresAt: '2031-07-31T15:00:00.000Z' },
    });
  });

  test.each([
    ['an end before the start', { startsAt: '2032-01-01' }, 'expiresOn'],
    ['terms of another type', { maxDiscount: '5' }, 'maxDiscount'],
    ['a column that counts without a bound', { usageLimit: null }, 'usageLimit'],
    ['a field that never changes', { value: '6' }, 'value'],
    ['half a character', { notes: 'a\ud800b' }, 'notes'],
    ['a start before all years', { startsAt: '0000-12-31T23:59:59Z' }, 'startsAt'],
  ])('with %s is invalid_input', async (_, wrong, path) => {
    const { voucherId } = await create({ expiresOn: '2031-07-31' });
    const refusal = await refusedWith(root.voucher.update({ voucherId, version: 1, ...wrong }));
    expect(refusal?.code === 'invalid_input' && refusal.issues.map((issue) => issue.path)).toEqual([path]);
    expect(await root.voucher.get({ voucherId })).toMatchObject({ version: 1 });
  });

  test('of an unknown voucher, or naming an unknown dealer or holder, is not_found', async () => {
    const { voucherId } = await create();
    for (const edit of [
      { voucherId: randomUUID(), version: 1 },
      { voucherId, version: 1, dealerId: randomUUID() },
      { voucherId, version: 1, holderId: randomUUID() },
      { voucherId, version: 1, holderId: await stage.staff(0) },
    ]) {
      expect(await refusedWith(root.voucher.update(edit))).toEqual({ code: 'not_found' });
    }
  });
});

describe.each([
  ['a column', 10, 100],
  ['shards', 2_000, 5_000],
])('a limit counted by %s', (_, usageLimit, raised) => {
  test('is raised freely and lowered to its use, never below', async () => {
    const { voucherId, code } = await create({ usageLimit });
    const customers = await stage.customers(3);
    for (const customer of customers) await redeem(customer, code);
    const update = (version: number, limit: number) => root.voucher.update({ voucherId, version, usageLimit: limit });
    expect(await update(1, raised)).toMatchObject({ usageLimit: raised, usageCount: 3, version: 2 });
    expect(await refusedWith(update(2, 2))).toEqual({ code: 'limit_below_usage', used: 3 });
    expect(await update(2, 3)).toMatchObject({ usageLimit: 3, state: 'used_up', version: 3 });
    expect(await redeem(await stage.customer(), code)).toMatchObject({ refusal: { code: 'voucher_used_up' } });
    expect(await update(3, 4)).toMatchObject({ usageLimit: 4, state: 'active' });
    expect(await redeem(await stage.customer(), code)).toMatchObject({ ok: true });
  });

  test('that is lowered while many redeem is never passed', async () => {
    const { voucherId, code } = await create({ usageLimit });
    const customers = await stage.customers(60);
    const redemptions = customers.map((customer) => redeem(customer, code));
    const lowered = await refusedWith(root.voucher.update({ voucherId, version: 1, usageLimit: 5 }));
    const granted = successes(await Promise.all(redemptions));
    if (lowered === null) expect(granted).toBe(5);
    else {
      expect(lowered).toMatchObject({ code: 'limit_below_usage' });
      expect(granted).toBe(Math.min(60, usageLimit));
    }
    expect(await root.voucher.get({ voucherId })).toMatchObject({ usageCount: granted });
  });
});

test('a limit lowered while a use is being counted is refused by that use, and never fails', async () => {
  const { voucherId } = await create({ usageLimit: 10 });
  await onDatabase(database.ownerUrl, async (redemption) => {
    await redemption.query('BEGIN');
    await redemption.query('UPDATE vouchers SET usage_count = 7 WHERE id = $1', [voucherId]);
    const lowered = refusedWith(root.voucher.update({ voucherId, version: 1, usageLimit: 5 }));
    await untilSomebodyWaits();
    await redemption.query('COMMIT');
    expect(await lowered).toEqual({ code: 'limit_below_usage', used: 7 });
    await redemption.query('UPDATE vouchers SET usage_count = 0 WHERE id = $1', [voucherId]);
  });
});

test('a limit per customer lowered below what somebody used leaves that, and gives no more', async () => {
  const { voucherId, code } = await create({ perCustomerLimit: 3 });
  const customerId = await stage.customer();
  for (let use = 0; use < 2; use++) expect((await redeem(customerId, code)).ok).toBe(true);
  await root.voucher.update({ voucherId, version: 1, perCustomerLimit: 1 });
  expect(await redeem(customerId, code)).toMatchObject({ refusal: { code: 'voucher_already_redeemed' } });
});

test('shards stay shards: a small limit keeps them, and no limit takes their caps away', async () => {
  const { voucherId } = await create({ usageLimit: 1_600 });
  const caps = async () => {
    const rows = await stage.query<{ cap: number | null }>('SELECT cap FROM voucher_counters WHERE voucher_id = $1', [
      voucherId,
    ]);
    return rows.map((row) => row.cap);
  };
  await root.voucher.update({ voucherId, version: 1, usageLimit: 20 });
  expect((await caps()).reduce<number>((sum, cap) => sum + (cap ?? 0), 0)).toBe(20);
  await root.voucher.update({ voucherId, version: 2, usageLimit: null });
  expect(await caps()).toEqual(Array(16).fill(null));
  await root.voucher.update({ voucherId, version: 3, usageLimit: 40 });
  expect((await caps()).reduce<number>((sum, cap) => sum + (cap ?? 0), 0)).toBe(40);
});

describe.each([
  ['in a column', 500],
  ['in shards', 5_000],
])('what an edit ends stays ended, counted %s', (_, usageLimit) => {
  test.each([
    ['an edit', (voucherId: string) => root.voucher.update({ voucherId, version: 1, notes: 'x' })],
    ['a deactivation', (voucherId: string) => root.voucher.setActive({ voucherId, active: false, reason: 'x' })],
  ] as const)('%s waits for a redemption that holds the counter', async (_what, change) => {
    const { voucherId } = await create({ usageLimit });
    await onDatabase(database.ownerUrl, async (redemption) => {
      await redemption.query('BEGIN');
      const counter =
        usageLimit > 1_000
          ? 'UPDATE voucher_counters SET used = used WHERE voucher_id = $1 AND shard = 11'
          : 'UPDATE vouchers SET usage_count = usage_count WHERE id = $1';
      await redemption.query(counter, [voucherId]);
      let done = false;
      const changed = change(voucherId).then(() => {
        done = true;
      });
      await untilSomebodyWaits();
      expect(done).toBe(false);
      await redemption.query('COMMIT');
      await changed;
    });
  });

  test.each([
    ['its last day', { expiresOn: '2020-01-01' }],
    ['its first day', { startsAt: '2040-01-01' }],
    ['its audience', 'dealer'],
    ['its holder', 'holder'],
  ] as const)('a redemption decided before an edit of %s is not granted after it', async (_what, edit) => {
    const { voucherId, code } = await create({ usageLimit });
    const changes =
      edit === 'dealer'
        ? { dealerId: await stage.dealer() }
        : edit === 'holder'
          ? { holderId: await stage.customer() }
          : edit;
    const customers = await stage.customers(40);
    const redemptions = customers.map((customer) => redeem(customer, code));
    await redemptions[0];
    await root.voucher.update({ voucherId, version: 1, ...changes });
    const before = (await root.voucher.get({ voucherId })).usageCount;
    const granted = successes(await Promise.all(redemptions));
    expect(granted).toBe(before);
    expect(await root.voucher.get({ voucherId })).toMatchObject({ usageCount: before });
  });

  test('a redemption decided before a deactivation is not granted after it', async () => {
    const { voucherId, code } = await create({ usageLimit });
    const customers = await stage.customers(40);
    const redemptions = customers.map((customer) => redeem(customer, code));
    await redemptions[0];
    await root.voucher.setActive({ voucherId, active: false, reason: 'leaked' });
    const before = (await root.voucher.get({ voucherId })).usageCount;
    const outcomes = await Promise.all(redemptions);
    expect(successes(outcomes)).toBe(before);
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.code]));
    expect(refusals.filter((code) => code !== 'voucher_disabled' && code !== 'busy')).toEqual([]);
  });
});
