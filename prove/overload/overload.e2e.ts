import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { brokenInvariants, onDatabase, type TrpcAnswer } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Caller, type OverloadHouse, openOverloadHouse } from './overload-house';

/** What a server lets in at once, and how many connections it has, unless told otherwise (docs/operations.md). */
const INSIDE_MAX = 128;
const POOL_SIZE = 8;
/** Sooner than any client gives up, which is after 20 seconds: nobody asks again while the first call still runs. */
const SLOWEST_MS = 15_000;
const MEMORY_MAX_MIB = 640;

let house: OverloadHouse;
beforeAll(async () => {
  house = await openOverloadHouse();
});
afterEach(async () => {
  expect(slowest()).toBeLessThan(SLOWEST_MS);
  for (const { status, refusal, headers } of house.answers.filter((answer) => answer.status >= 500))
    expect({ status, code: refusal?.code, wait: headers['retry-after'] }).toEqual({
      ...{ status: 503, code: 'busy', wait: '1' },
    });
  await vi.waitFor(async () => expect(await sessions()).toEqual([]), { timeout: 5_000 });
  await answersAtOnce();
  expect(house.memoryPeak()).toBeLessThan(MEMORY_MAX_MIB);
  expect(house.server.logs()).not.toMatch(/unexpected failure|a request failed/);
  expect(await brokenInvariants(house.database.ownerUrl)).toEqual([]);
});
afterAll(async () => {
  const { answers, memoryPeak, close } = house;
  const busy = answers.filter(({ status }) => status === 503).length;
  const figures = `${busy} of ${answers.length} turned away, the slowest after ${slowest()} ms, peak ${memoryPeak()} MiB`;
  console.log(`overload: ${figures}`);
  await close();
});

const slowest = () => Math.round(house.answers.reduce((most, { milliseconds }) => Math.max(most, milliseconds), 0));

/** The server's sessions that are not at rest, or more of them than its pool may have. */
const sessions = async () => {
  const { rows: all } = await onDatabase(house.database.adminUrl, (client) =>
    client.query<{ state: string }>(
      `SELECT state FROM pg_stat_activity WHERE datname = current_database() AND usename = 'bizcoin_app'`,
    ),
  );
  return [...all.filter(({ state }) => state !== 'idle'), ...all.slice(POOL_SIZE)];
};

/** As many as may be inside come at once and all are let in: whoever was inside before has left. */
async function answersAtOnce(): Promise<void> {
  const callers = await house.callers(INSIDE_MAX);
  const answers = await Promise.all(callers.map((caller) => caller.query('wallet.get')));
  expect(tally(answers)).toEqual({ success: INSIDE_MAX });
}

/** How often each outcome came: `{ success: 500, voucher_used_up: 1500 }`. */
const tally = (answers: readonly TrpcAnswer[]) => {
  const counts: Record<string, number> = {};
  for (const { status, refusal } of answers) {
    const outcome = status === 200 ? 'success' : (refusal?.code ?? `status ${status}`);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
};

const redeem =
  (code: string, key: string = randomUUID()) =>
  (caller: Caller) =>
    caller.call('voucher.redeem', { code, key });

test('while the database stands still, whoever is beyond the bound is told so at once, and nobody else', async () => {
  const code = await house.voucher({ usageLimit: 1_000, value: '1.00' });
  const callers = await house.callers(INSIDE_MAX + 100);
  const turnedAway: TrpcAnswer[] = [];
  const answers = await onDatabase(house.database.ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM vouchers FOR NO KEY UPDATE');
    const all = callers.map(async (caller) => {
      const answer = await redeem(code)(caller);
      turnedAway.push(answer);
      return answer;
    });
    // Sooner than anybody inside gives up waiting for a connection, which is two seconds.
    await vi.waitFor(() => expect(turnedAway).toHaveLength(100), { timeout: 1_500, interval: 10 });
    expect(tally(turnedAway)).toEqual({ busy: 100 });
    await client.query('COMMIT');
    return Promise.all(all);
  });
  expect(tally(answers)).toEqual({ success: INSIDE_MAX, busy: 100 });
});

const SYSTEM_BOUND = '/proc/sys/net/core/somaxconn';

test.runIf(existsSync(SYSTEM_BOUND))(
  'of 2,000 who connect at once none is dropped, also while the server looks elsewhere',
  async () => {
    const count = Math.min(2_000, Number(readFileSync(SYSTEM_BOUND, 'utf8')));
    const sockets: Socket[] = [];
    let connected = 0;
    process.kill(house.server.pid, 'SIGSTOP');
    try {
      for (let one = 0; one < count; one++)
        sockets.push(connect({ host: '127.0.0.1', port: house.server.port }, () => connected++));
      // The last of those that are dropped would come again after seven seconds.
      await vi.waitFor(() => expect(connected).toBe(count), { timeout: 3_000, interval: 10 });
    } finally {
      process.kill(house.server.pid, 'SIGCONT');
      for (const socket of sockets) socket.destroy();
    }
  },
);

test('a crowd that never waits is answered rightly or turned away, and nothing piles up', async () => {
  const code = await house.voucher({ usageLimit: 300, value: '1.00' });
  const callers = await house.callers(600);
  const answers = await Promise.all(
    callers.map(async (caller) => {
      const key = randomUUID();
      return [await redeem(code, key)(caller), await caller.query('wallet.get'), await redeem(code, key)(caller)];
    }),
  );
  const outcomes = tally(answers.flat());
  expect(Object.keys(outcomes).filter((outcome) => !['success', 'busy', 'voucher_used_up'].includes(outcome))).toEqual(
    [],
  );
  expect(outcomes['busy']).toBeGreaterThan(0);
  expect(outcomes['success']).toBeGreaterThan(0);
  for (const [first, , again] of answers)
    if (first?.status === 200 && again?.status === 200) expect(again.body).toBe(first.body);
});

test('2,000 callers at once on a code for 500 who wait as told: 500 benefits, and everybody else reads that it is used up', async () => {
  const code = await house.voucher({ usageLimit: 500, value: '1.00' });
  const callers = await house.callers(2_000);
  const answers = await Promise.all(callers.map((caller) => caller.insist(redeem(code))));
  expect(tally(answers)).toEqual({ success: 500, voucher_used_up: 1_500 });
  const [written] = await house.stage.query<{ uses: number }>(
    `SELECT count(*)::integer AS uses FROM voucher_usage WHERE user_id = ANY($1::uuid[])`,
    [callers.map(({ id }) => id)],
  );
  expect(written?.uses).toBe(500);
});

test('500 callers at once who buy one package with coins and wait as told: each buys it once', async () => {
  const packageId = await house.stage.package({ price: '7' });
  const coins = await house.voucher({ usageLimit: 500, value: '10.00' });
  const callers = await house.callers(500);
  const bought = await Promise.all(
    callers.map(async (caller) => {
      await caller.insist(redeem(coins));
      const quoted = await caller.insist(({ query }) => query('checkout.quote', { packageId, bizcoins: 'max' }));
      const placement = { packageId, bizcoins: 'max', quoteId: quoted.data.quoteId, key: randomUUID() };
      return caller.insist(({ call }) => call('checkout.place', placement));
    }),
  );
  expect(tally(bought)).toEqual({ success: 500 });
  expect(bought.filter(({ data }) => data.status !== 'paid')).toEqual([]);
  expect(
    await house.stage.query(
      `SELECT w.balance::text, count(p.id)::integer AS packages FROM wallets w LEFT JOIN customer_packages p ON p.customer_id = w.user_id
       WHERE w.user_id = ANY($1::uuid[]) GROUP BY w.user_id HAVING w.balance <> 3 OR count(p.id) <> 1`,
      [callers.map(({ id }) => id)],
    ),
  ).toEqual([]);
});
