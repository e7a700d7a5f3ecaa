import { randomBytes, randomUUID } from 'node:crypto';
import { generateCode } from '@bizcoin/domain';
import {
  brokenInvariants,
  createTestDatabase,
  type Stage,
  setBusinessOffset,
  setStage,
  type TestDatabase,
  type VoucherTerms,
} from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { testDeps, testVault } from '../testing/test-deps';
import { previewVoucher } from './preview-voucher';
import { redeemVoucher } from './redeem-voucher';

let database: TestDatabase;
let deps: Deps;
let stage: Stage;

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

async function voucherWithCode(terms: VoucherTerms = {}): Promise<{ id: string; code: string }> {
  const { normalised, printed } = generateCode({ bytes: randomBytes(8) });
  const id = await stage.voucher({ ...terms, codeHash: testVault.hashes(normalised)[0] as Buffer });
  return { id, code: printed };
}

const redeem = (customerId: string, code: string, { key = randomUUID() as string, ip = '198.51.100.7' } = {}) =>
  redeemVoucher(deps, { customerId, voucher: { code }, key, ip, userAgent: 'test' });
const preview = (customerId: string, code: string) =>
  previewVoucher(deps, { customerId, voucher: { code }, ip: '198.51.100.8', userAgent: null });

const refusalOf = (outcome: Awaited<ReturnType<typeof redeem>> | Awaited<ReturnType<typeof preview>>) =>
  outcome.ok ? null : outcome.refusal;
const unknownCode = () => generateCode({ bytes: randomBytes(8) }).printed;

describe('each type gives what it promises', () => {
  test('credit grants promotional bizcoins and answers the new balance', async () => {
    const customer = await stage.customer();
    const { code } = await voucherWithCode({ type: 'credit', value: '25.00', grantValidDays: 30 });
    const outcome = await redeem(customer, code);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        type: 'credit',
        benefit: { bizcoins: '25.00' },
        wallet: { balance: '25.00', held: '0.00', available: '25.00' },
      },
    });
    const [grant] = await stage.query(
      'SELECT category, remaining::text, expires_at IS NOT NULL AS ends FROM grants WHERE user_id = $1',
      [customer],
    );
    expect(grant).toEqual({ category: 'promotional', remaining: '25.00', ends: true });
    expect(await stage.query('SELECT biz_points::text FROM users WHERE id = $1', [customer])).toEqual([
      { biz_points: '25.00' },
    ]);
  });

  test('messages wait in the balance without a subscription, and a package absorbs them', async () => {
    const customer = await stage.customer();
    const messages = await voucherWithCode({ type: 'message', value: '500' });
    expect(await redeem(customer, messages.code)).toMatchObject({
      ok: true,
      value: { benefit: { messages: 500 }, subscription: null, messageBalance: 500 },
    });
    const pack = await voucherWithCode({ type: 'package', packageId: await stage.package({ messages: 1_000 }) });
    expect(await redeem(customer, pack.code)).toMatchObject({
      ok: true,
      value: { subscription: { allowed: 1_500, used: 0 } },
    });
    expect(await stage.query('SELECT message_balance FROM users WHERE id = $1', [customer])).toEqual([
      { message_balance: 0 },
    ]);
  });

  test('messages go to the subscription that ends last', async () => {
    const customer = await stage.customer();
    await redeem(
      customer,
      (await voucherWithCode({ type: 'package', packageId: await stage.package({ days: 10 }) })).code,
    );
    const longer = await redeem(
      customer,
      (await voucherWithCode({ type: 'package', packageId: await stage.package({ days: 90 }) })).code,
    );
    const outcome = await redeem(customer, (await voucherWithCode({ type: 'message', value: '7' })).code);
    expect(outcome).toMatchObject({
      ok: true,
      value: { subscription: { id: longer.ok && longer.value.subscription?.id, allowed: 1_007 } },
    });
  });

  test('a percentage is saved for the next purchase', async () => {
    const customer = await stage.customer();
    const { code } = await voucherWithCode({
      type: 'percentage',
      value: '20',
      maxDiscount: '15',
      discountValidDays: 7,
    });
    expect(await redeem(customer, code)).toMatchObject({
      ok: true,
      value: { benefit: { percent: '20', maxDiscount: '15.00' }, savedDiscount: { id: expect.any(String) } },
    });
    expect(
      await stage.query('SELECT percent::text, status FROM saved_discounts WHERE customer_id = $1', [customer]),
    ).toEqual([{ percent: '20.00', status: 'saved' }]);
  });
});

describe('a key gives its first answer for ever', () => {
  test('the same key and code answer the same, with one effect', async () => {
    const customer = await stage.customer();
    const { code } = await voucherWithCode();
    const key = randomUUID();
    const first = await redeem(customer, code, { key });
    expect(await redeem(customer, code, { key })).toEqual(first);
    expect(await stage.query('SELECT 1 FROM voucher_usage WHERE user_id = $1', [customer])).toHaveLength(1);
  });

  test('a hundred calls at once with one key have one effect and equal answers', async () => {
    const customer = await stage.customer();
    const { code } = await voucherWithCode({ usageLimit: 2_000, perCustomerLimit: 5 });
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 100 }, () => redeem(customer, code, { key })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.ok).toBe(true);
    expect(await stage.query('SELECT 1 FROM voucher_usage WHERE user_id = $1', [customer])).toHaveLength(1);
  });

  test('the same key and voucher id answer the same, also when the voucher is listed no more', async () => {
    const customer = await stage.customer();
    const voucherId = await stage.voucher({ listed: true });
    const attempt = { customerId: customer, voucher: { voucherId }, key: randomUUID(), ip: '198.51.100.7' };
    const first = await redeemVoucher(deps, { ...attempt, userAgent: null });
    await stage.query('UPDATE vouchers SET listed = false, version = version + 1 WHERE id = $1', [voucherId]);
    expect(first.ok).toBe(true);
    expect(await redeemVoucher(deps, { ...attempt, userAgent: null })).toEqual(first);
  });

  test('the same key for another voucher is refused, and the try is recorded', async () => {
    const customer = await stage.customer();
    const key = randomUUID();
    await redeem(customer, (await voucherWithCode()).code, { key });
    const another = await voucherWithCode();
    expect(refusalOf(await redeem(customer, another.code, { key }))).toEqual({ code: 'idempotency_key_reused' });
    expect(refusalOf(await redeem(customer, unknownCode(), { key }))).toEqual({ code: 'idempotency_key_reused' });
    expect(
      await stage.query(
        'SELECT outcome, voucher_id FROM voucher_redemption_attempts WHERE user_id = $1 ORDER BY id OFFSET 1',
        [customer],
      ),
    ).toEqual([
      { outcome: 'idempotency_key_reused', voucher_id: another.id },
      { outcome: 'idempotency_key_reused', voucher_id: null },
    ]);
  });

  test('it is refused for another voucher even after its stored answer was cleared away', async () => {
    const customer = await stage.customer();
    const key = randomUUID();
    await redeem(customer, (await voucherWithCode()).code, { key });
    await stage.query('DELETE FROM idempotency_keys WHERE key = $1', [key]);
    const { code } = await voucherWithCode();
    expect(refusalOf(await redeem(customer, code, { key }))).toEqual({ code: 'idempotency_key_reused' });
    await stage.query(
      `INSERT INTO idempotency_keys (user_id, operation, key, input_hash, answer)
      SELECT user_id, 'voucher.redeem', idempotency_key, sha256('x'), jsonb_build_object('redemptionId', id) FROM voucher_usage WHERE idempotency_key = $1`,
      [key],
    );
  });

  test('a refused key stays free', async () => {
    const customer = await stage.customer();
    const { id, code } = await voucherWithCode({ active: false });
    const key = randomUUID();
    expect(refusalOf(await redeem(customer, code, { key }))).toEqual({ code: 'voucher_disabled' });
    await stage.query('UPDATE vouchers SET is_active = true, version = version + 1 WHERE id = $1', [id]);
    expect((await redeem(customer, code, { key })).ok).toBe(true);
  });
});

describe('what is said about a code that fails', () => {
  test('unknown, assigned to another and meant for another dealer are one answer', async () => {
    const customer = await stage.customer();
    const assigned = await voucherWithCode({ holderId: await stage.customer() });
    const foreign = await voucherWithCode({ dealerId: await stage.dealer() });
    const answers = await Promise.all(
      [unknownCode(), assigned.code, foreign.code].map((code) => redeem(customer, code)),
    );
    expect(answers.map(refusalOf)).toEqual(Array(3).fill({ code: 'voucher_not_usable' }));
  });

  test('its owner reads the true reason', async () => {
    const customer = await stage.customer();
    const { code } = await voucherWithCode({ expiresOn: '2026-01-31', expiresAt: '2026-02-01T00:00:00Z' });
    expect(refusalOf(await redeem(customer, code))).toEqual({
      code: 'voucher_expired',
      expiresOn: '2026-01-31',
      timeZone: 'UTC',
      expiresAt: '2026-02-01T00:00:00.000Z',
    });
  });

  test('the second try says when it was redeemed', async () => {
    const customer = await stage.customer();
    const { code } = await voucherWithCode();
    const first = await redeem(customer, code);
    expect(refusalOf(await redeem(customer, code))).toEqual({
      code: 'voucher_already_redeemed',
      redeemedAt: first.ok && first.value.redeemedAt,
    });
  });

  test('a mistyped code is recorded without a look-up', async () => {
    const customer = await stage.customer();
    const code = unknownCode();
    const wrong = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`;
    expect(refusalOf(await redeem(customer, wrong))).toEqual({ code: 'voucher_code_mistyped' });
    expect(
      await stage.query('SELECT outcome, facts FROM voucher_redemption_attempts WHERE user_id = $1', [customer]),
    ).toEqual([{ outcome: 'voucher_code_mistyped', facts: null }]);
  });

  test('sold out, own creation and suspended are told', async () => {
    const customer = await stage.customer();
    const soldOut = await voucherWithCode({ usageLimit: 1 });
    await redeem(await stage.customer(), soldOut.code);
    expect(refusalOf(await redeem(customer, soldOut.code))).toEqual({ code: 'voucher_used_up' });
    const own = await voucherWithCode({ createdBy: customer });
    expect(refusalOf(await redeem(customer, own.code))).toEqual({ code: 'voucher_own_creation' });
    const suspended = await stage.customer({ suspended: true });
    expect(refusalOf(await redeem(suspended, (await voucherWithCode()).code))).toEqual({ code: 'customer_suspended' });
  });
});

describe('guesses have a budget', () => {
  test('after ten guesses even the right code waits; true reasons and replays never count', async () => {
    const customer = await stage.customer();
    const good = await voucherWithCode();
    const key = randomUUID();
    const first = await redeem(customer, good.code, { key });
    const usedUp = await voucherWithCode({ active: false });
    for (let times = 0; times < 12; times++) await redeem(customer, usedUp.code);
    const guesses = [];
    for (let times = 0; times < 10; times++) guesses.push(refusalOf(await redeem(customer, unknownCode())));
    expect(guesses).toEqual(Array(10).fill({ code: 'voucher_not_usable' }));
    const another = await voucherWithCode();
    expect(refusalOf(await redeem(customer, another.code))).toMatchObject({
      code: 'too_many_attempts',
      retryAfterSeconds: expect.any(Number),
    });
    expect(refusalOf(await preview(customer, another.code))).toMatchObject({ code: 'too_many_attempts' });
    expect(await redeem(customer, good.code, { key })).toEqual(first);
    await setBusinessOffset(database.ownerUrl, '11 minutes');
    expect((await redeem(customer, another.code)).ok).toBe(true);
  });

  test('of many guesses at once only ten are answered', async () => {
    const customer = await stage.customer();
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => redeem(customer, unknownCode(), { ip: '203.0.113.50' })),
    );
    expect(answers.filter((answer) => refusalOf(answer)?.code === 'voucher_not_usable')).toHaveLength(10);
  });

  test('multiplied by the largest factor they still fit their columns', async () => {
    const customerId = await stage.customer();
    const attempt = { customerId, key: randomUUID(), ip: '203.0.113.60', userAgent: null };
    const boundless = { ...deps, budgetFactor: 1_000_000_000 };
    for (const [code, expected] of [
      [unknownCode(), 'voucher_not_usable'],
      ['?', 'voucher_code_mistyped'],
    ] as const) {
      const outcome = await redeemVoucher(boundless, { ...attempt, voucher: { code } });
      expect(refusalOf(outcome)).toEqual({ code: expected });
    }
    const { code } = await voucherWithCode();
    expect((await redeemVoucher(boundless, { ...attempt, voucher: { code } })).ok).toBe(true);
  });

  test('a spent address stops its guessers and young accounts, nobody else', async () => {
    const ip = '203.0.113.9';
    const guessers = await stage.customers(10);
    for (const guesser of guessers)
      await Promise.all(Array.from({ length: 10 }, () => redeem(guesser, unknownCode(), { ip })));
    const { code } = await voucherWithCode();
    const young = await stage.customer({ young: true });
    expect(refusalOf(await redeem(young, code, { ip }))).toMatchObject({ code: 'too_many_attempts' });
    expect((await redeem(await stage.customer(), code, { ip })).ok).toBe(true);
  });
});

describe('nothing is granted twice or too often', () => {
  for (const [kind, limit, callers] of [
    ['column', 50, 300],
    ['spread', 1_600, 40],
  ] as const) {
    test(`a ${kind} counter stops exactly at its limit`, async () => {
      const { id, code } = await voucherWithCode({ usageLimit: limit, type: 'credit', value: '1.00' });
      if (kind === 'spread') {
        await stage.query(
          'WITH lowered AS (UPDATE voucher_counters SET cap = CASE WHEN shard = 3 THEN 20 WHEN shard = 9 THEN 5 ELSE 0 END WHERE voucher_id = $1) UPDATE vouchers SET usage_limit = 25 WHERE id = $1',
          [id],
        );
      }
      const answers = await Promise.all((await stage.customers(callers)).map((customer) => redeem(customer, code)));
      expect(answers.filter((answer) => answer.ok)).toHaveLength(kind === 'spread' ? 25 : limit);
      expect(new Set(answers.filter((answer) => !answer.ok).map((answer) => refusalOf(answer)?.code))).toEqual(
        new Set(['voucher_used_up']),
      );
    });
  }

  test('one customer with a hundred keys at once redeems once', async () => {
    const customer = await stage.customer();
    const { code } = await voucherWithCode();
    const answers = await Promise.all(Array.from({ length: 100 }, () => redeem(customer, code)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code])))).toEqual(
      new Set(['voucher_already_redeemed']),
    );
  });

  test('a voucher good for three uses gives three', async () => {
    const customer = await stage.customer();
    const { code } = await voucherWithCode({ perCustomerLimit: 3 });
    const answers = await Promise.all(Array.from({ length: 9 }, () => redeem(customer, code)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(3);
  });

  test('a limit per customer that was lowered holds, although lower numbers of uses are free again', async () => {
    const customer = await stage.customer();
    const { id, code } = await voucherWithCode({ perCustomerLimit: 3, type: 'percentage', value: '5' });
    for (let use = 0; use < 3; use++) await redeem(customer, code);
    await stage.query(
      `WITH lowered AS (UPDATE vouchers SET per_customer_limit = 2, version = version + 1, usage_count = usage_count - 2 WHERE id = $1)
       UPDATE voucher_usage SET rolled_back_by = created_by, use_returned_at = business_now() WHERE voucher_id = $1 AND use_number < 3`,
      [id],
    );
    // Both read that one use is left; the second one commits after the first.
    let release = () => {};
    const firstIsDone = new Promise<void>((resolve) => {
      release = resolve;
    });
    const sql: typeof deps.db.sql = async (name, ...rest) => {
      if (name === 'redeem_voucher') await firstIsDone;
      return deps.db.sql(name, ...rest);
    };
    const attempt = { customerId: customer, voucher: { code }, ip: '198.51.100.7', userAgent: null };
    const late = redeemVoucher({ ...deps, db: { ...deps.db, sql } }, { ...attempt, key: randomUUID() });
    expect((await redeem(customer, code)).ok).toBe(true);
    release();
    expect(refusalOf(await late)).toMatchObject({ code: 'voucher_already_redeemed' });
  });
});

test('a preview tells what the redemption will give and writes nothing but its attempt', async () => {
  const customer = await stage.customer();
  const { id, code } = await voucherWithCode({ type: 'message', value: '500' });
  expect(await preview(customer, code)).toMatchObject({
    ok: true,
    value: { voucherId: id, type: 'message', benefit: { messages: 500 }, effect: { subscriptionName: null } },
  });
  expect(await stage.query('SELECT 1 FROM voucher_usage WHERE user_id = $1', [customer])).toEqual([]);
  expect(
    await stage.query('SELECT kind, outcome FROM voucher_redemption_attempts WHERE user_id = $1', [customer]),
  ).toEqual([{ kind: 'preview', outcome: 'success' }]);
});

test('by its id a voucher is found only by those it is listed for or assigned to', async () => {
  const customer = await stage.customer();
  const byId = (voucherId: string) =>
    redeemVoucher(deps, {
      customerId: customer,
      voucher: { voucherId },
      key: randomUUID(),
      ip: '198.51.100.7',
      userAgent: null,
    });
  expect((await byId(await stage.voucher({ listed: true }))).ok).toBe(true);
  expect((await byId(await stage.voucher({ holderId: customer }))).ok).toBe(true);
  expect(refusalOf(await byId(await stage.voucher()))).toEqual({ code: 'voucher_not_usable' });
  expect(refusalOf(await byId(randomUUID()))).toEqual({ code: 'voucher_not_usable' });
});
