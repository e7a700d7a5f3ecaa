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
import { testDeps } from '../testing/test-deps';
import { redeemVoucher } from './redeem-voucher';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
let root: AdminCaller;
let support: AdminCaller;
let supportId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
  root = await adminCaller(deps, await stage.staff(2));
  supportId = await stage.staff(1);
  support = await adminCaller(deps, supportId);
});
afterEach(async () => {
  await setBusinessOffset(database.ownerUrl, '0');
  expect(await brokenInvariants(database.ownerUrl)).toEqual([]);
});
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

type Terms = Partial<Parameters<AdminCaller['voucher']['create']>[0]>;

const create = (terms: Terms = {}) =>
  root.voucher.create({
    usageLimit: 10,
    ...(terms.type ? { type: terms.type } : { type: 'credit', value: '25' }),
    ...terms,
  });

async function redeem(customerId: string, code: string): Promise<string> {
  const outcome = await redeemVoucher(deps, {
    ...{ customerId, voucher: { code }, key: randomUUID(), ip: '198.51.100.1', userAgent: null },
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.redemptionId;
}

async function redeemed(terms: Terms = {}, customer?: string) {
  const customerId = customer ?? (await stage.customer());
  const { voucherId, code } = await create(terms);
  return { customerId, voucherId, code, redemptionId: await redeem(customerId, code) };
}

const rollBack = (
  caller: AdminCaller,
  redemptionId: string,
  more: { restoreUse?: boolean; key?: string; reason?: string } = {},
) => caller.voucher.rollback({ redemptionId, reason: 'by mistake', key: randomUUID(), ...more });

const one = async <Row extends object>(text: string, ...values: unknown[]) => (await stage.query<Row>(text, values))[0];
const walletOf = async (customerId: string) => (await root.customer.get({ customerId })).wallet;

/** An adjustment downwards, which does to a grant what a purchase does, as far as a rollback can see it. */
const spend = (customerId: string, amount: string) =>
  stage.query(
    `WITH entry AS (INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, booked_on, actor_id, reason)
       VALUES (gen_random_uuid(), 'wallet:' || $1, 'adjustment', $2::numeric, 'adjust', gen_random_uuid()::text, current_date, $3::uuid, 'spent') RETURNING id),
     audit AS (INSERT INTO audit_log (id, actor_id, action, subject_kind, subject_id, reason, after)
       SELECT gen_random_uuid(), $3::uuid, 'customer.adjust', 'customer', $1, 'spent', jsonb_build_object('entryId', id) FROM entry),
     grant_row AS (UPDATE grants SET remaining = remaining - $2::numeric WHERE user_id = $1::uuid RETURNING id)
     INSERT INTO grant_consumptions (id, grant_id, entry_id, amount) SELECT gen_random_uuid(), grant_row.id, entry.id, $2::numeric FROM entry, grant_row`,
    [customerId, amount, supportId],
  );

describe('credit', () => {
  test('wholly unspent is taken back through the ledger, and voucher and customer get the use back', async () => {
    const { customerId, voucherId, redemptionId, code } = await redeemed();
    const receipt = await rollBack(support, redemptionId);
    expect(receipt).toMatchObject({ redemptionId, taken: { bizcoins: '25.00' }, useReturned: true });
    expect(await walletOf(customerId)).toMatchObject({ balance: '0.00', available: '0.00' });
    expect(
      await one(
        `SELECT from_account, to_account, amount::text, actor_id, reason FROM bizpoints_transactions
        WHERE kind = 'rollback' AND reference = $1`,
        `rollback:${receipt.rollbackId}`,
      ),
    ).toEqual({
      ...{ from_account: `wallet:${customerId}`, to_account: 'issuance', amount: '25.00', actor_id: supportId },
      reason: 'by mistake',
    });
    expect(await root.voucher.get({ voucherId })).toMatchObject({ usageCount: 0 });
    expect(await redeem(customerId, code)).not.toBe(redemptionId);
  });

  test('partly spent is refused to support with what remains, and taken as far as it goes by full access', async () => {
    const { customerId, redemptionId } = await redeemed();
    await spend(customerId, '10.00');
    expect(await refusedWith(rollBack(support, redemptionId))).toEqual({
      ...{ code: 'rollback_not_possible', reason: 'bizcoins_spent', remaining: '15.00' },
    });
    expect(await rollBack(root, redemptionId)).toMatchObject({ taken: { bizcoins: '15.00' } });
    expect(await walletOf(customerId)).toMatchObject({ balance: '0.00' });
  });

  test('past its validity has nothing left to take', async () => {
    const { redemptionId } = await redeemed({ grantValidDays: 1 });
    await setBusinessOffset(database.ownerUrl, '3 days');
    const again = await adminCaller(deps, await stage.staff(2));
    expect(await refusedWith(rollBack(again, redemptionId))).toMatchObject({
      code: 'rollback_not_possible',
      remaining: '0.00',
    });
  });
});

describe('messages', () => {
  test('in the balance go back as far as they are there', async () => {
    const { customerId, redemptionId } = await redeemed({ type: 'message', value: '500' });
    expect(await rollBack(support, redemptionId)).toMatchObject({ taken: { messages: 500 } });
    expect(await root.customer.get({ customerId })).toMatchObject({ messageBalance: 0 });
  });

  test('in a subscription lower its allowance; what was used stays with the customer', async () => {
    const { customerId } = await redeemed({ type: 'package', packageId: await stage.package({ messages: 100 }) });
    const { redemptionId } = await redeemed({ type: 'message', value: '500' }, customerId);
    await root.customer.recordUsage({ customerId, messages: 350, key: randomUUID() });
    expect(await refusedWith(rollBack(support, redemptionId))).toEqual({
      ...{ code: 'rollback_not_possible', reason: 'messages_used', remaining: '250' },
    });
    expect(await rollBack(root, redemptionId)).toMatchObject({ taken: { messages: 250 } });
    const { packages } = await root.customer.get({ customerId });
    expect(packages).toMatchObject([{ messagesAllowed: 350, messagesUsed: 350 }]);
  });

  test('that an ended subscription took along are gone', async () => {
    const { customerId } = await redeemed({ type: 'package', packageId: await stage.package({ days: 1 }) });
    const { redemptionId } = await redeemed({ type: 'message', value: '500' }, customerId);
    await setBusinessOffset(database.ownerUrl, '3 days');
    const again = await adminCaller(deps, await stage.staff(2));
    expect(await refusedWith(rollBack(again, redemptionId))).toMatchObject({
      code: 'rollback_not_possible',
      remaining: '0',
    });
  });
});

describe('messages that moved on are found where they are', () => {
  test('in the package that absorbed them', async () => {
    const { customerId, redemptionId } = await redeemed({ type: 'message', value: '500' });
    await redeemed({ type: 'package', packageId: await stage.package({ messages: 100 }) }, customerId);
    expect(await rollBack(support, redemptionId)).toMatchObject({ taken: { messages: 500 } });
    expect(await root.customer.get({ customerId })).toMatchObject({
      ...{ messageBalance: 0, packages: [{ messagesAllowed: 100, messagesUsed: 0 }] },
    });
  });

  test('back in the balance, when the package they were in was rolled back', async () => {
    const customerId = await stage.customer();
    const pack = await redeemed({ type: 'package', packageId: await stage.package({ messages: 100 }) }, customerId);
    const { redemptionId } = await redeemed({ type: 'message', value: '500' }, customerId);
    await rollBack(support, pack.redemptionId);
    expect(await root.customer.get({ customerId })).toMatchObject({ messageBalance: 500 });
    expect(await rollBack(support, redemptionId)).toMatchObject({ taken: { messages: 500 } });
    expect(await root.customer.get({ customerId })).toMatchObject({ messageBalance: 0 });
  });

  test('and never in those of another voucher', async () => {
    const { customerId, redemptionId } = await redeemed({ type: 'message', value: '500' });
    const packageId = await stage.package({ messages: 100, days: 1 });
    await redeemed({ type: 'package', packageId }, customerId);
    await root.customer.recordUsage({ customerId, messages: 600, key: randomUUID() });
    await setBusinessOffset(database.ownerUrl, '3 days');
    const again = await adminCaller(deps, await stage.staff(2));
    const later = await again.voucher.create({ type: 'message', value: '900', usageLimit: 1 });
    await redeem(customerId, later.code);
    expect(await refusedWith(rollBack(again, redemptionId))).toMatchObject({
      ...{ code: 'rollback_not_possible', remaining: '0' },
    });
    expect(await again.customer.get({ customerId })).toMatchObject({ messageBalance: 900 });
  });
});

describe('a package', () => {
  test('without usage ends now; what it absorbed and what other vouchers added go back to the balance', async () => {
    const customerId = await stage.customer();
    await redeemed({ type: 'message', value: '70' }, customerId);
    const { redemptionId } = await redeemed(
      { type: 'package', packageId: await stage.package({ messages: 100 }) },
      customerId,
    );
    await redeemed({ type: 'message', value: '5' }, customerId);
    expect(await rollBack(support, redemptionId)).toMatchObject({ taken: { messages: 100 } });
    expect(await root.customer.get({ customerId })).toMatchObject({
      messageBalance: 75,
      packages: [{ state: 'ended', messagesAllowed: 0, messagesUsed: 0 }],
    });
  });

  test('of which one message was used stays, whoever asks', async () => {
    const { customerId, redemptionId } = await redeemed({
      type: 'package',
      packageId: await stage.package({ messages: 100 }),
    });
    await root.customer.recordUsage({ customerId, messages: 1, key: randomUUID() });
    expect(await refusedWith(rollBack(root, redemptionId))).toEqual({
      ...{ code: 'rollback_not_possible', reason: 'messages_used', remaining: '99' },
    });
  });

  test('that is over keeps its end and gives nothing back', async () => {
    const customerId = await stage.customer();
    await redeemed({ type: 'message', value: '70' }, customerId);
    const { redemptionId } = await redeemed(
      { type: 'package', packageId: await stage.package({ days: 1 }) },
      customerId,
    );
    const before = await one('SELECT ends_at FROM customer_packages WHERE redemption_id = $1', redemptionId);
    await setBusinessOffset(database.ownerUrl, '3 days');
    await rollBack(await adminCaller(deps, await stage.staff(1)), redemptionId);
    expect(await one('SELECT ends_at FROM customer_packages WHERE redemption_id = $1', redemptionId)).toEqual(before);
    expect(await one('SELECT message_balance FROM users WHERE id = $1', customerId)).toEqual({ message_balance: 0 });
  });
});

describe('a percentage', () => {
  test('is withdrawn while it is saved', async () => {
    const { redemptionId } = await redeemed({ type: 'percentage', value: '20' });
    expect(await rollBack(support, redemptionId)).toMatchObject({ taken: {}, useReturned: true });
    expect(await one('SELECT status FROM saved_discounts WHERE redemption_id = $1', redemptionId)).toEqual({
      status: 'rolled_back',
    });
  });

  test('past its date is expired, although no job has said so', async () => {
    const { redemptionId } = await redeemed({ type: 'percentage', value: '20', discountValidDays: 1 });
    await setBusinessOffset(database.ownerUrl, '3 days');
    const again = await adminCaller(deps, await stage.staff(2));
    expect(await refusedWith(rollBack(again, redemptionId))).toMatchObject({ reason: 'discount_expired' });
  });
});

describe('once', () => {
  test.each([
    ['credit', {}],
    ['message', { type: 'message', value: '500' }],
    ['percentage', { type: 'percentage', value: '20' }],
    ['a sharded voucher', { usageLimit: 5_000 }],
  ] as const)('of twenty rollbacks at once of %s one happens', async (_, terms) => {
    const { redemptionId, voucherId } = await redeemed(terms);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => refusedWith(rollBack(support, redemptionId))));
    expect(outcomes.filter((refusal) => refusal === null)).toHaveLength(1);
    expect(outcomes.filter((refusal) => refusal?.code === 'already_rolled_back')).toHaveLength(19);
    expect(await root.voucher.get({ voucherId })).toMatchObject({ usageCount: 0 });
  });

  test('the same key gives the first answer again, also to twenty calls at once', async () => {
    const { redemptionId } = await redeemed();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => rollBack(support, redemptionId, { key })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const other = refusedWith(rollBack(support, redemptionId, { key, restoreUse: false }));
    expect(await other).toEqual({ code: 'idempotency_key_reused' });
  });

  test('a refused key stays free', async () => {
    const { customerId, redemptionId } = await redeemed({ type: 'package' as const, packageId: await stage.package() });
    const key = randomUUID();
    await root.customer.recordUsage({ customerId, messages: 1, key: randomUUID() });
    expect(await refusedWith(rollBack(root, redemptionId, { key }))).toMatchObject({ code: 'rollback_not_possible' });
    const next = await redeemed();
    expect(await refusedWith(rollBack(root, next.redemptionId, { key }))).toBeNull();
  });
});

test('without restoreUse the use stays spent for voucher and customer', async () => {
  const { customerId, voucherId, redemptionId, code } = await redeemed({ usageLimit: 1 });
  expect(await rollBack(support, redemptionId, { restoreUse: false })).toMatchObject({ useReturned: false });
  expect(await root.voucher.get({ voucherId })).toMatchObject({ usageCount: 1, state: 'used_up' });
  await expect(redeem(customerId, code)).rejects.toThrow(/voucher_already_redeemed/);
});

test('a rollback stands in the redemption, in the customer’s history and in the audit log', async () => {
  const { customerId, voucherId, redemptionId } = await redeemed();
  const { rollbackId } = await rollBack(support, redemptionId, { reason: 'wrong customer' });
  const rollback = { by: { id: supportId }, reason: 'wrong customer', useReturned: true };
  expect((await root.voucher.redemptions({ voucherId })).items).toMatchObject([{ redemptionId, rollback }]);
  const { redemptions, entries } = await root.customer.get({ customerId });
  expect(redemptions).toMatchObject([{ redemptionId, rollback, rolledBackAt: expect.any(String) }]);
  expect(entries).toMatchObject([{ kind: 'rollback', amount: '-25.00', balanceAfter: '0.00' }, { kind: 'grant' }]);
  const { items } = await root.audit.list({ subjectId: redemptionId });
  expect(items).toMatchObject([
    {
      ...{ action: 'voucher.rollback', actor: { id: supportId }, reason: 'wrong customer' },
      ...{ before: { voucherId, customerId, type: 'credit' }, after: { rollbackId, taken: { bizcoins: '25.00' } } },
    },
  ]);
});

test('the audit log shows what a rollback added, and nothing of the redemption as taken away', async () => {
  const { customerId, voucherId, redemptionId } = await redeemed();
  const { rollbackId, taken } = await rollBack(support, redemptionId);
  const [entry] = (await root.audit.list({ subjectId: redemptionId })).items;
  const redemption = { voucherId, customerId, type: 'credit' };
  expect(entry?.before).toEqual(redemption);
  expect(entry?.after).toEqual({ ...redemption, rollbackId, taken, useReturned: true });
});

test('an unknown redemption is not_found', async () => {
  expect(await refusedWith(rollBack(support, randomUUID()))).toEqual({ code: 'not_found' });
});
