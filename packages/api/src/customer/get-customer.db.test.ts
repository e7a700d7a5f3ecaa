import { randomBytes, randomUUID } from 'node:crypto';
import { generateCode } from '@bizcoin/domain';
import { brokenInvariants, createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { type AdminCaller, adminCaller, refusedWith } from '../testing/admin-caller';
import { testDeps } from '../testing/test-deps';
import { redeemVoucher } from '../voucher/redeem-voucher';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
let viewer: AdminCaller;
let root: AdminCaller;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
  viewer = await adminCaller(deps, await stage.staff(0));
  root = await adminCaller(deps, await stage.staff(2));
});
afterAll(async () => {
  expect(await brokenInvariants(database.ownerUrl)).toEqual([]);
  await deps.db.close();
  await database.drop();
});

const redeem = (customerId: string, code: string) =>
  redeemVoucher(deps, { customerId, voucher: { code }, key: randomUUID(), ip: '203.0.113.9', userAgent: null });

describe('a customer', () => {
  test('is found by name, e-mail or id, and shown with everything they own', async () => {
    const customerId = await stage.customer();
    await stage.query(`UPDATE users SET name = 'Zoë 100% Frank_lin', phone = '+49 30' WHERE id = $1`, [customerId]);
    const { code } = await root.voucher.create({ type: 'credit', value: '25', usageLimit: 5 });
    await redeem(customerId, code);
    for (const search of ['zoë', '100% frank_', `${customerId}@example`, customerId]) {
      const { items } = await viewer.customer.list({ search });
      expect(items).toMatchObject([
        { id: customerId, bizPoints: '25.00', messageBalance: 0, suspended: false, dealer: null },
      ]);
      expect(items[0]).not.toHaveProperty('phone');
    }
    expect(await viewer.customer.get({ customerId })).toMatchObject({
      phone: '+49 30',
      wallet: { balance: '25.00', available: '25.00', worth: '25.00', currency: 'USD' },
      entries: [{ kind: 'grant', amount: '25.00' }],
      packages: [],
      redemptions: [
        { type: 'credit', benefit: { bizcoins: '25.00' }, rollback: null, rolledBackAt: null, notes: null },
      ],
      lockout: { until: null, guesses: 0 },
    });
  });

  test('is nobody who only works here, and wildcards in a search are letters', async () => {
    const staffId = await stage.staff(1);
    expect(await refusedWith(viewer.customer.get({ customerId: staffId }))).toEqual({ code: 'not_found' });
    expect((await viewer.customer.list({ search: staffId })).items).toEqual([]);
    expect((await viewer.customer.list({ search: 'z_ë' })).items).toEqual([]);
  });

  test('comes on exactly one page', async () => {
    const dealerId = await stage.dealer();
    const made = await Promise.all([1, 2, 3, 4, 5].map(() => stage.customer({ dealerId })));
    const dealer = await adminCaller(deps, await stage.dealerMember(dealerId));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<AdminCaller['customer']['list']>> = await dealer.customer.list({
        ...{ limit: 2, ...(cursor && { cursor }) },
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual([...made].sort().reverse());
  });
});

describe('a lock-out', () => {
  const guess = (customerId: string) => redeem(customerId, generateCode({ bytes: randomBytes(8) }).printed);

  test('is shown with its end, and support lifts it with an audited reason', async () => {
    const customerId = await stage.customer();
    for (let guesses = 0; guesses < 10; guesses++) await guess(customerId);
    expect(await guess(customerId)).toMatchObject({ refusal: { code: 'too_many_attempts' } });
    const { lockout } = await viewer.customer.get({ customerId });
    expect(lockout).toEqual({ until: expect.any(String), guesses: 10 });

    const support = await adminCaller(deps, await stage.staff(1));
    expect(await support.customer.liftLockout({ customerId, reason: 'typed a printed O' })).toEqual({});
    expect((await viewer.customer.get({ customerId })).lockout).toEqual({ until: null, guesses: 0 });
    expect(await guess(customerId)).toMatchObject({ refusal: { code: 'voucher_not_usable' } });
    const { items } = await viewer.audit.list({ subjectId: customerId });
    expect(items).toMatchObject([
      { action: 'customer.liftLockout', reason: 'typed a printed O', before: { guesses: 10 }, after: { until: null } },
    ]);
  });

  test('by mistyped codes is one too', async () => {
    const customerId = await stage.customer();
    for (let attempts = 0; attempts < 60; attempts++) await redeem(customerId, 'ABCD-EFGH-IJKLM');
    expect(await redeem(customerId, 'ABCD-EFGH-IJKLM')).toMatchObject({ refusal: { code: 'too_many_attempts' } });
    expect((await viewer.customer.get({ customerId })).lockout).toEqual({ until: expect.any(String), guesses: 0 });
    await root.customer.liftLockout({ customerId, reason: 'x' });
    expect(await redeem(customerId, 'ABCD-EFGH-IJKLM')).toMatchObject({ refusal: { code: 'voucher_code_mistyped' } });
  });

  test('of an unknown customer is not_found and leaves no trace', async () => {
    const customerId = randomUUID();
    expect(await refusedWith(root.customer.liftLockout({ customerId, reason: 'x' }))).toEqual({ code: 'not_found' });
    expect((await viewer.audit.list({ subjectId: customerId })).items).toEqual([]);
  });
});
