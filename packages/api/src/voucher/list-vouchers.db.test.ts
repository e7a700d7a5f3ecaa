import { randomUUID } from 'node:crypto';
import { createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

type Wanted = Parameters<AdminCaller['voucher']['list']>[0];
const idsOf = async (wanted: Wanted) => (await root.voucher.list(wanted)).items.map(({ id }) => id);
const create = (terms: Partial<Parameters<AdminCaller['voucher']['create']>[0]> = {}) =>
  root.voucher.create({ type: 'credit', value: '5', usageLimit: 10, ...terms });
const redeem = async (code: string) =>
  redeemVoucher(deps, {
    ...{
      customerId: await stage.customer(),
      voucher: { code },
      key: randomUUID(),
      ip: '198.51.100.1',
      userAgent: null,
    },
  });

/** Every page in turn, each with as few rows as makes the pages meet. */
async function walk(caller: AdminCaller, wanted: NonNullable<Wanted>): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 50; page++) {
    const { items, nextCursor } = await caller.voucher.list({ ...wanted, limit: 2, ...(cursor && { cursor }) });
    ids.push(...items.map(({ id }) => id));
    if (nextCursor === null) return ids;
    cursor = nextCursor;
  }
  throw new Error('The pages never end.');
}

describe('pages', () => {
  test('in every order show each voucher once, and go on where they ended although new ones came', async () => {
    const dealerId = await stage.dealer();
    const made: string[] = [];
    for (const [uses, expiresOn] of [
      [0, '2031-01-05'],
      [3, null],
      [1, '2031-01-03'],
      [1, '2031-01-03'],
      [2, '2031-01-04'],
    ] as const) {
      const { voucherId, code } = await create({ expiresOn, listed: false, usageLimit: uses === 2 ? 5_000 : 10 });
      for (let use = 0; use < uses; use++) await redeem(code);
      await root.voucher.update({ voucherId, version: 1, dealerId });
      made.push(voucherId);
    }
    const [a, b, c, d, e] = made;
    expect(await walk(root, { dealerId })).toEqual([e, d, c, b, a]);
    expect(await walk(root, { dealerId, sort: 'expiry' })).toEqual([d, c, e, a, b]);
    expect(await walk(root, { dealerId, sort: 'usage' })).toEqual([b, e, d, c, a]);
    const first = await root.voucher.list({ dealerId, limit: 2 });
    await create({ dealerId });
    const second = await root.voucher.list({ dealerId, limit: 3, cursor: `${first.nextCursor}` });
    expect(second.items.map(({ id }) => id)).toEqual([c, b, a]);
  });

  test('a forged cursor is invalid_input', async () => {
    for (const cursor of ['x', `1_${randomUUID()}; DROP TABLE vouchers`, '99999999999999999999_1']) {
      expect(await refusedWith(root.voucher.list({ cursor }))).toMatchObject({ code: 'invalid_input' });
    }
  });
});

describe('a search finds', () => {
  test('a voucher by its whole code, as people type it', async () => {
    const generated = await create({ prefix: 'FRESH' });
    await create({ code: 'SUMMER10' });
    expect(await idsOf({ search: ` ${generated.code.toLowerCase().replaceAll('-', ' ')} ` })).toEqual([
      generated.voucherId,
    ]);
    expect(await root.voucher.list({ search: 'summer-1o' })).toMatchObject({ items: [{ vanity: true }] });
  });

  test('vouchers by the last symbols, a part of the notes, or the id', async () => {
    const { voucherId, code } = await create({ notes: 'Trade fair, 50%_off hall' });
    expect(await idsOf({ search: code.slice(-4) })).toContain(voucherId);
    expect(await idsOf({ search: 'trade FAIR' })).toEqual([voucherId]);
    expect(await idsOf({ search: '50%_o' })).toEqual([voucherId]);
    expect(await idsOf({ search: voucherId })).toEqual([voucherId]);
  });

  test('nothing by wildcards or by text that is only like a code', async () => {
    await create({ notes: 'plain words' });
    expect(await idsOf({ search: 'p_ain' })).toEqual([]);
    expect(await idsOf({ search: "' OR true --" })).toEqual([]);
  });
});

test('each state holds its vouchers and no other’s, and uses of shards are counted at once', async () => {
  const dealerId = await stage.dealer();
  const made = {
    active: await create(),
    inactive: await create(),
    expired: await create({ expiresOn: '2020-01-01' }),
    not_started: await create({ startsAt: '2040-01-01' }),
    used_up: await create({ usageLimit: 2_000 }),
  };
  await redeem(made.used_up.code);
  await root.voucher.update({ voucherId: made.used_up.voucherId, version: 1, usageLimit: 1 });
  await root.voucher.setActive({ voucherId: made.inactive.voucherId, active: false, reason: 'x' });
  for (const { voucherId } of Object.values(made)) {
    const { version } = await root.voucher.get({ voucherId });
    await root.voucher.update({ voucherId, version, dealerId });
  }
  for (const [state, { voucherId }] of Object.entries(made)) {
    const { items } = await root.voucher.list({ dealerId, state: state as keyof typeof made });
    expect(items).toMatchObject([{ id: voucherId, state, usageCount: state === 'used_up' ? 1 : 0 }]);
  }
  expect(await idsOf({ dealerId, type: 'message' })).toEqual([]);
});

test('a dealer’s list and its search hold its own vouchers only, and another’s voucher is not_found', async () => {
  const dealerId = await stage.dealer();
  const dealer = await adminCaller(deps, await stage.dealerMember(dealerId));
  const own = await create({ dealerId, notes: 'for both' });
  const foreign = await create({ dealerId: await stage.dealer(), notes: 'for both' });
  const everybodys = await create({ notes: 'for both' });
  expect(await walk(dealer, {})).toEqual([own.voucherId]);
  for (const search of ['for both', foreign.code, foreign.voucherId, everybodys.code]) {
    const { items } = await dealer.voucher.list({ search });
    expect(items.map(({ id }) => id)).toEqual(search === 'for both' ? [own.voucherId] : []);
  }
  for (const voucherId of [foreign.voucherId, everybodys.voucherId, randomUUID()]) {
    expect(await refusedWith(dealer.voucher.get({ voucherId }))).toEqual({ code: 'not_found' });
    expect(await refusedWith(dealer.voucher.redemptions({ voucherId }))).toEqual({ code: 'not_found' });
  }
});

test('redemptions name who redeemed and page by page end with the first', async () => {
  const { voucherId, code } = await create();
  for (let use = 0; use < 3; use++) await redeem(code);
  const first = await root.voucher.redemptions({ voucherId, limit: 2 });
  const second = await root.voucher.redemptions({ voucherId, limit: 2, cursor: `${first.nextCursor}` });
  expect(first.items).toHaveLength(2);
  expect(second).toMatchObject({
    items: [{ benefit: { bizcoins: '5.00' }, customer: { name: expect.stringContaining('Person') }, rollback: null }],
    nextCursor: null,
  });
});

test('the ending of a vanity code is shown as it was written, and found however it is typed', async () => {
  const { voucherId } = await create({ code: 'SOLDOIL' });
  expect((await root.voucher.get({ voucherId })).codeTail).toBe('IL');
  for (const search of ['il', '11', 'IL']) expect(await idsOf({ search })).toContain(voucherId);
});
