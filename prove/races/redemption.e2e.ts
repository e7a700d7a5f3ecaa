import { randomUUID } from 'node:crypto';
import { brokenInvariants, type TrpcAnswer } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openRaceHouse, type RaceHouse, type Visitor } from './race-house';

let house: RaceHouse;
beforeAll(async () => {
  house = await openRaceHouse();
});
afterEach(async () => {
  expect(await brokenInvariants(house.database.ownerUrl)).toEqual([]);
  expect(house.servers.map((server) => server.logs()).join('\n')).not.toContain('unexpected failure');
});
afterAll(() => house.close());

const redeem = (visitor: Visitor, code: string, key: string = randomUUID(), server?: number) =>
  visitor.call('voucher.redeem', { code, key }, server);

/** How often each outcome came: `{ success: 50, voucher_used_up: 450 }`. */
const tally = (answers: readonly TrpcAnswer[]) => {
  const counts: Record<string, number> = {};
  for (const { status, refusal } of answers) {
    const outcome = status === 200 ? 'success' : (refusal?.code ?? `status ${status}`);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
};

test('a limit of 50 gives 500 customers at once exactly 50 benefits', async () => {
  const { code } = await house.voucher({ usageLimit: 50, value: '1.00' });
  const customers = await house.customers(500);
  const answers = await Promise.all(customers.map((customer) => redeem(customer, code)));
  expect(tally(answers)).toEqual({ success: 50, voucher_used_up: 450 });
});

test('a spread limit of 2,000 gives 3,000 customers at once exactly 2,000 benefits', async () => {
  const { code } = await house.voucher({ usageLimit: 2_000, value: '1.00' });
  const customers = await house.customers(3_000);
  const answers = await Promise.all(customers.map((customer) => redeem(customer, code)));
  expect(tally(answers)).toEqual({ success: 2_000, voucher_used_up: 1_000 });
});

test('one customer with 100 keys at once redeems once', async () => {
  const { code } = await house.voucher({ usageLimit: 1_500 });
  const [customer] = (await house.customers(1)) as [Visitor];
  const answers = await Promise.all(Array.from({ length: 100 }, () => redeem(customer, code)));
  expect(tally(answers)).toEqual({ success: 1, voucher_already_redeemed: 99 });
});

test('one key 100 times at once has one effect and equal answers, also after a restart', async () => {
  const { code } = await house.voucher({ perCustomerLimit: 10 });
  const [customer] = (await house.customers(1)) as [Visitor];
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 100 }, () => redeem(customer, code, key)));
  expect(new Set(answers.map((answer) => `${answer.status} ${answer.body}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(200);
  await house.servers[0]?.stop();
  await house.restart(0);
  expect((await redeem(customer, code, key, 0)).body).toBe(answers[0]?.body);
});

test('no redemption that begins after a deactivation is granted', async () => {
  for (const usageLimit of [900, 1_600]) {
    const { id, code } = await house.voucher({ usageLimit, value: '1.00' });
    const customers = await house.customers(400);
    let off = false;
    const redeemed = customers.map(async (customer, index) => {
      if (index === 150) {
        await house.stage.query(deactivate, [id]);
        off = true;
      }
      const lateBegin = off;
      return { lateBegin, answer: await redeem(customer, code) };
    });
    const outcomes = await Promise.all(redeemed);
    const after = await Promise.all((await house.customers(50)).map((customer) => redeem(customer, code)));
    expect(tally(after)).toEqual({ voucher_disabled: 50 });
    expect(outcomes.filter(({ lateBegin, answer }) => lateBegin && answer.status === 200)).toEqual([]);
    expect(
      Object.keys(tally(outcomes.map(({ answer }) => answer))).filter(
        (outcome) => !['success', 'voucher_disabled'].includes(outcome),
      ),
    ).toEqual([]);
  }
});

// As the admin's use case does it: all shards first, then the voucher.
const deactivate = `WITH locked AS (SELECT 1 FROM voucher_counters WHERE voucher_id = $1 ORDER BY shard FOR NO KEY UPDATE)
  UPDATE vouchers SET is_active = false, version = version + 1 WHERE id = $1 AND (SELECT count(*) FROM locked) >= 0`;

test('a limit lowered during the rush is never passed', async () => {
  const { id, code } = await house.voucher({ usageLimit: 300, value: '1.00' });
  const customers = await house.customers(400);
  const rush = Promise.all(customers.map((customer) => redeem(customer, code)));
  const [lowered] = await house.stage.query<{ usage_limit: number }>(
    'UPDATE vouchers SET usage_limit = greatest(usage_count, 100), version = version + 1 WHERE id = $1 RETURNING usage_limit',
    [id],
  );
  const answers = await rush;
  expect(tally(answers)).toEqual({ success: lowered?.usage_limit, voucher_used_up: 400 - (lowered?.usage_limit ?? 0) });
});

test('nothing is granted from the first instant after the expiry', async () => {
  const { id, code } = await house.voucher({ usageLimit: 1_600, value: '1.00' });
  const customers = await house.customers(300);
  await house.stage.query(
    `UPDATE vouchers SET expires_on = current_date, expires_at = business_now() + interval '400 milliseconds', version = version + 1 WHERE id = $1`,
    [id],
  );
  const answers = await Promise.all(customers.map((customer) => redeem(customer, code)));
  const late = await house.stage.query(
    'SELECT u.id FROM voucher_usage u JOIN vouchers v ON v.id = u.voucher_id WHERE v.id = $1 AND u.used_at >= v.expires_at',
    [id],
  );
  expect(late).toEqual([]);
  expect(Object.keys(tally(answers)).filter((outcome) => !['success', 'voucher_expired'].includes(outcome))).toEqual(
    [],
  );
  expect(answers.some((answer) => answer.refusal?.code === 'voucher_expired')).toBe(true);
});

test('a server killed in the middle loses no success and doubles none', async () => {
  const { id, code } = await house.voucher({ usageLimit: 2_000, value: '1.00' });
  const customers = await house.customers(200);
  const keys = customers.map(() => randomUUID());
  const first = customers.map((customer, index) => redeem(customer, code, keys[index], index % 2).catch(() => null));
  await Promise.race(first);
  await house.servers[0]?.kill();
  const acknowledged = await Promise.all(first);
  const again = await Promise.all(customers.map((customer, index) => redeem(customer, code, keys[index], 1)));
  expect(tally(again)).toEqual({ success: 200 });
  for (const [index, answer] of acknowledged.entries())
    if (answer?.status === 200) expect(again[index]?.body).toBe(answer.body);
  const [uses] = await house.stage.query<{ uses: number }>(
    'SELECT count(*)::integer AS uses FROM voucher_usage WHERE voucher_id = $1',
    [id],
  );
  expect(uses?.uses).toBe(200);
  await house.restart(0);
});

test('refusals open no database connection of their own', async () => {
  const pids = () =>
    house.stage.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = 'bizcoin_app' ORDER BY pid`,
    );
  const { code } = await house.voucher({ active: false });
  const customers = await house.customers(50);
  await Promise.all(customers.map((customer) => redeem(customer, code)));
  const before = await pids();
  await Promise.all(customers.flatMap((customer) => Array.from({ length: 6 }, () => redeem(customer, code))));
  expect(await pids()).toEqual(before);
});
